import type { lettersFr } from './texts.fr.ts'

export const lettersEn: typeof lettersFr = {
  screen: 'Questions to the project owner',
  questions: 'Questions',
  letters: 'Letters of request',
  noQuestion: 'No question yet. While you read a document, choose a passage, then “Question to the project owner”.',
  noLetter: 'No letter yet.',
  notForAll:
    '{count, plural, one {One question is not for the whole committee: it will be in no letter.} other {# questions are not for the whole committee: they will be in no letter.}}',
  standings: { open: 'To be asked', asked: 'Asked', late: 'Overdue', answered: 'Answer received', closed: 'Closed' },
  write:
    '{count, plural, =0 {Write a letter} one {Write a letter ({count} question)} other {Write a letter ({count} questions)}}',
  letter: 'Letter {number}',
  draft:
    '{count, plural, =0 {Draft without a question} one {Draft, # question} other {Draft, # questions}}, due on {deadline}',
  sent: 'Sent on {date}, answers due on {deadline}',
  late: 'Sent on {date}; answers overdue since {deadline}',
  answered:
    '{answered, plural, =0 {No answer received} one {# answer received} other {# answers received}} to {count, plural, one {# question} other {# questions}}',
  edit: 'Go on',
  editOf: 'Go on with letter {number}',
  back: 'All letters',
  field: {
    number: 'Number',
    date: 'Date of the letter',
    deadline: 'Answers due on',
    addressee: 'Addressee',
    intro: 'Introduction',
    closing: 'Closing words',
    sender: 'For the committee',
    capacity: 'In the capacity of',
  },
  askedQuestions: 'Questions of the letter',
  atPage: ', p. {page}',
  up: 'Move question {number} up',
  down: 'Move question {number} down',
  takeOut: 'Take question {number} out of the letter',
  questionText: 'Words of question {number}',
  withheldWords: 'This question is no longer for the whole committee, or was removed: its words are not shown here.',
  addQuestion: 'Add a question',
  addChosen: 'Add this question',
  chooseQuestion:
    '{count, plural, one {Choose from # question of the dossier} other {Choose from # questions of the dossier}}',
  standsAgainst: 'Before it is recorded as sent:',
  fault: {
    number_absent: 'give the letter a number;',
    number_taken: 'give it another number: another letter of this dossier has that one;',
    addressee_absent: 'say to whom it is addressed;',
    deadline_before_date: 'choose a deadline that is not before the date of the letter;',
    no_question: 'add at least one question;',
    question_withheld:
      '{count, plural, one {take out question {numbers}, which is no longer for the whole committee, or was removed;} other {take out questions {numbers}, which are no longer for the whole committee, or were removed;}}',
    question_empty: 'write the words of each question.',
  },
  sendingFreezes: 'A letter recorded as sent does not change any more: another letter follows it up.',
  send: 'Record as sent',
  wasSent: 'The letter is recorded as sent.',
  removeDraft: 'Remove the draft',
  removed: 'Draft removed.',
  format: { pdf: 'PDF', docx: 'DOCX' },
  saveAs: '{format} of letter {number}',
  fileName: 'letter-{number}',
  fileSaved: 'Letter saved.',
  notSaved:
    '{count, plural, one {Cannot be saved while question {numbers} is in it: it is no longer for the whole committee, or was removed.} other {Cannot be saved while questions {numbers} are in it: they are no longer for the whole committee, or were removed.}}',
}
