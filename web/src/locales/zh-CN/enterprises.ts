import { assessment, portrait } from "./enterpriseAssessment";
import { changes, facts, titlesTab } from "./enterpriseFacts";
import { forms } from "./enterpriseForms";
import { columns, filters, list } from "./enterpriseList";
import { events, overview, page } from "./enterprisePage";

/** 企业库 and 一企一档: what the screens of an enterprise say, by part. */
export const enterpriseTexts = {
  title: "企业库",
  daysLeft: (days: number) => (days < 0 ? `已过 ${-days} 天` : days === 0 ? "今天到期" : `剩 ${days} 天`),
  expiresOn: (day: string) => `${day} 到期`,
  longTerm: "长期有效",
  sinceDay: (day: string) => `${day} 起`,
  list,
  filters,
  columns,
  page,
  events,
  overview,
  facts,
  titlesTab,
  changes,
  forms,
  assessment,
  portrait,
};
