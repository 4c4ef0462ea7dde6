import type { College } from '#shared/domain/member.ts'

export type ShapeName = 'square' | 'diamond' | 'circle' | 'triangle' | 'hexagon'

/** One shape a college, wherever a member appears: avatar, dot of a chart, seat, signature. */
export const collegeShapes = {
  elected: { shape: 'square', light: '#0d5a99', dark: '#70b1f3', onRail: '#9cccff' },
  experts: { shape: 'diamond', light: '#73407f', dark: '#cb96d7', onRail: '#e1b6eb' },
  users: { shape: 'circle', light: '#12684b', dark: '#76be9f', onRail: '#9ed6bc' },
  staff: { shape: 'triangle', light: '#9a4700', dark: '#f0a25a', onRail: '#f3b27d' },
  directions: { shape: 'hexagon', light: '#4d5a62', dark: '#a0afb7', onRail: '#bdc9d0' },
} as const satisfies Record<College, { shape: ShapeName; light: string; dark: string; onRail: string }>
