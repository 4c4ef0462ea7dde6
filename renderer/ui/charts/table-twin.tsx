import { Table } from '@mantine/core'
import type { TableTwin } from '#shared/charts/chart-picture.ts'

type Props = { table: TableTwin; language: string; labelledBy: string }

/** What the chart says, row after row. `language` is that of the names of the rows. */
export function TableTwinView({ table, language, labelledBy }: Props) {
  const [first, ...others] = table.columns
  return (
    <Table aria-labelledby={labelledBy}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{first}</Table.Th>
          {others.map(column => (
            <Table.Th key={column} scope="col">
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.rows.map(([name, ...cells]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400} lang={language}>
              {name}
            </Table.Th>
            {cells.map((cell, rank) => (
              <Table.Td key={others[rank]}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
