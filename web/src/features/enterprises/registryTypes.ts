/** One of two enterprises that look alike. */
export interface DuplicateSide {
  creditCode: string;
  name: string;
  unit: string | null;
  registeredOn: string | null;
  titles: number;
  records: number;
  merged: boolean;
}

export interface DuplicateSuggestion {
  id: number;
  first: DuplicateSide;
  second: DuplicateSide;
  reason: string;
  state: "open" | "merged" | "different";
  decidedBy: string | null;
  version: number;
}

export interface DuplicatePage {
  count: number;
  pageSize: number;
  rows: DuplicateSuggestion[];
}

/** A line of a monthly list. */
export interface Newcomer {
  id: number;
  source: "registrations" | "patents";
  month: string;
  creditCode: string | null;
  name: string;
  unit: string | null;
  industryCode: string | null;
  registeredOn: string | null;
  patents: number | null;
  enterprise: string | null;
  note: string | null;
  version: number;
}

export interface NewcomerPage {
  count: number;
  pageSize: number;
  rows: Newcomer[];
}
