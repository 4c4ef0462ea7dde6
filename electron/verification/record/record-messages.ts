const messages: Record<string, string> = {
  attachment_unreadable: 'An attached file cannot be read',
  record_absent: 'The file carries no record: what its pages say was compared with nothing',
  record_repeated: 'More than one record is attached',
  record_not_canonical: 'The attached record is not canonical JSON',
  record_malformed: 'The attached record is not an opinion/1',
  record_not_associated: 'The attached record is not associated with the document',
  text_unreadable: 'The printed text cannot be read',
  text_differs: 'The printed text is not the one of the attached record',
  text_outside_act: 'The pages print text that is not of the act',
  page_foot_differs: 'The foot of a page is not the one of the act',
  annotation_beside_act: 'An annotation shows what is not of the act',
  action_in_act: 'The file would do something when it is opened or read',
  layer_in_act: 'Parts of the pages can be hidden',
  part_beside_act: 'The file holds what an act never holds',
  hidden_in_act: 'A part of the pages cannot be seen',
  spoken_text_differs: 'A text read aloud is not the one of the act',
  print_differs: 'The file was altered after it was printed and before it was signed',
  print_not_checked:
    'The pages were not printed by this version of the program, or were altered before they were signed: what they show was compared with the record by its text alone',
}

/** The English sentence for a code of the check of the record. */
export const recordMessage = (code: string): string => messages[code] ?? 'The attached record contradicts itself'
