import type { gridFaultsFr } from './texts.fr.ts'

export const gridFaultsEn: typeof gridFaultsFr = {
  json_empty: 'The file is empty.',
  json_unexpected:
    'The text stops being JSON at “{name}”: a comma, quotation marks or a colon are missing, or there is a comma too many.',
  json_unfinished: 'The file stops before its end: a brace, a bracket or quotation marks are not closed.',
  json_text:
    'This text holds a character that JSON writes otherwise: a line break, a lone backslash, or half a character.',
  json_number: 'This number is not written as in JSON, or is too large.',
  json_depth: 'The file is nested too deeply to be a grid.',
  json_after_end: 'The grid is finished, but text is left after it, from “{name}” on.',
  repeated_key: 'The key “{name}” is written twice in the same place: keep one of them.',
  grid_schema:
    '{wanted, select, present {“{name}” is missing.} string {“{name}” must be a text in quotation marks.} number {“{name}” must be a number.} int {“{name}” must be a whole number.} boolean {“{name}” must be true or false.} array {“{name}” must be a list in brackets.} object {“{name}” must be an object in braces.} one_of {“{name}” must be one of these values: {values}.} items {“{name}” must have at least {least, plural, one {one item} other {# items}}.} at_least {“{name}” cannot be below {least}.} at_most {“{name}” cannot be above {most}.} date {“{name}” must be a date that exists, written YYYY-MM-DD.} version {The version must be written as three numbers, such as 1.0.0.} slug {“{name}” must be an identifier: lower-case letters without accents and digits, joined by a dot, a hyphen or an underscore.} expression {“{name}” must be a condition: an object with one operator, or true, or false.} other {“{name}” does not have the expected form.}}',
  unknown_key: 'The key “{name}” does not exist here: check its spelling, or take it out.',
  duplicate_section: 'Another section is already called “{name}”: each identifier of a section is unique.',
  duplicate_question: 'Another question is already called “{name}”: each identifier of a question is unique.',
  duplicate_rule: 'Another rule is already called “{name}”: each identifier of a rule is unique.',
  duplicate_level: 'Another level of the results already has the code “{name}”.',
  duplicate_option: 'Another option of this question already has the code “{name}”.',
  scale_missing: 'This question is marked on a scale, but does not say which.',
  unknown_scale: 'The scale “{name}” does not exist in this grid.',
  scale_without_extent: 'All the values of the scale “{name}” are equal: it measures nothing.',
  options_missing: 'This question is answered by a choice, but has no option.',
  options_not_allowed: 'Only questions with a choice have options: this one is of another type.',
  unit_missing: 'This question expects a number: its unit is missing.',
  unknown_reference: 'The reference “{name}” is not in the list of references of the grid.',
  unknown_class: 'The class “{name}” is not one of the levels of the results.',
  class_missing: 'This classification rule does not say which class it gives.',
  max_opinion_missing:
    'This rule bounds the opinion: it must state the most favourable opinion it allows (maxOpinion).',
  waiver_missing: 'This rule bounds the opinion: it must state how one may depart from it (waiver).',
  piece_missing: 'This rule asks for a piece: it must state which (piece).',
  grid_missing: 'This rule proposes another grid: it must state which (grid).',
  levels_not_ascending: 'The levels of the results are written in ascending order: {min} comes here after {before}.',
  expression_shape: 'A condition has a single operator: this one has {n, plural, =0 {none} other {#}}.',
  expression_depth: 'This condition is nested too deeply.',
  unknown_operator: 'The operator “{name}” does not exist in this format.',
  operand_count:
    'The operator “{name}” takes {expected, plural, one {one term} other {# terms}}, and has {n, plural, =0 {none} other {#}}.',
  unknown_variable:
    'The condition reads “{name}”, which does not exist in this grid: a question, a section, a flag or a constant of that name is missing.',
}
