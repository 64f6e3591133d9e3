/** What is printed on the made-up papers, in the words of the real ones. */
export type PaperWords = {
  symbol: string;
  number: string;
  branch: string;
  symbolAndNumber: string;
  branchBelow: string;
  insurerNumber: string;
  insurerName: string;
  insurerTitle: string;
  insurer: string;
  name: string;
  person: string;
  personOnLetter: string;
  birthDate: string;
  birthDay: string;
  qualifiedOn: string;
  qualifiedDay: string;
  sex: string;
  female: string;
  insured: string;
  expires: string;
  issued: string;
  noticeTitle: string;
  cardTitle: string;
  mynaTitle: string;
  oldTitle: string;
  symbolValue: string;
  numberValue: string;
  branchValue: string;
  insurerNumberValue: string;
  specimen: string;
};

export type PaperProps = {
  words: PaperWords;
  /** Says in words where the numbers stand. */
  description: string;
};
