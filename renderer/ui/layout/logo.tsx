/** The table and the person who presides it: the mark of the program. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 32 32" aria-hidden>
      <circle cx="16" cy="7" r="3.4" fill="#ffffff" />
      <path d="M2.5 26a13.5 13.5 0 0 1 27 0" fill="none" stroke="var(--d-rail-mark)" strokeWidth="2.6" />
      <path d="M9 26a7 7 0 0 1 14 0" fill="none" stroke="var(--d-rail-mark)" strokeWidth="2.6" />
    </svg>
  )
}
