/** The one style sheet of an exported act: fonts of the reader's machine, light and dark, screen and paper. */
export const styleSheet = `
:root { color-scheme: light dark; --ink: #111916; --quiet: #4b5751; --line: #c1cac5; --head: #eff3f1; --accent: #12684b; --link: #0d5a99; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #dfebe6; --quiet: #a9b5b0; --line: #4e5854; --head: #27302d; --accent: #76be9f; --link: #70b1f3; --paper: #111916 } }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 "Source Serif 4", Charter, Georgia, serif }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem }
header, h2, h3, table, figcaption, figure text, .particulars, .dossier, .fingerprint, .label, footer { font-family: "Source Sans 3", "Segoe UI", system-ui, sans-serif }
header { border-bottom: 2px solid var(--accent); padding-bottom: .5rem; display: grid; grid-template-columns: 1fr auto; gap: 0 2rem }
header p { margin: 0 }
.city { font-weight: 600; font-size: 1.25rem }
.committee { grid-column: 1 }
.reference { grid-column: 2; grid-row: 1; text-align: right }
.reference + .reference { grid-row: 2 }
h1 { font-size: 1.6rem; line-height: 1.25; text-align: center; margin: 2rem 0 1rem }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .8rem }
h2.operative { font-family: inherit; text-align: center }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .6rem }
p { margin: 0 0 .8rem }
a { color: var(--link) }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.dossier, .marking { text-align: center }
.particulars, .dossier, .fingerprint, .committee, caption, figcaption, footer { color: var(--quiet); font-size: .92rem }
.particulars strong { color: var(--ink) }
.fingerprint, .hashes td:last-child { overflow-wrap: anywhere }
.notice { font-style: italic }
ol, ul { list-style: none; margin: 0 0 1rem; padding: 0 }
li { display: flex; gap: .6rem; margin-bottom: .7rem }
li p { margin-bottom: .2rem }
.label { flex: 0 0 1.8rem; font-weight: 600 }
.remarks .label { flex-basis: .8rem }
.wide { overflow-x: auto; margin: 0 0 1.2rem }
table { width: 100%; border-collapse: collapse; font-size: .95rem; line-height: 1.4 }
caption { text-align: left; padding-bottom: .3rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); font-weight: 400 }
thead th { background: var(--head); font-weight: 600; border-top: 1px solid var(--quiet); border-bottom-color: var(--quiet) }
.centre { text-align: center }
.figures td { font-size: 1.2rem }
figure { margin: 0 0 1.2rem }
figure svg { width: 100%; height: auto; background: #fff }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1.5rem }
.signatures li { display: block; min-height: 6rem; border: 1px solid var(--line); padding: .6rem }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: .5rem }
@media print { body { max-width: none; padding: 0 } h2, h3 { break-after: avoid } tr, figure, .signatures { break-inside: avoid } }
`
