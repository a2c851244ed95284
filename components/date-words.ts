// Names of months. How day, month and year follow one another is the reader's (components/format/reader-format.ts), not the language's.
export const dateWords = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthsInFull: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  quarter: (quarter: number) => `Q${quarter}`,
} as const;
