import { Route, Routes } from "react-router";
import type { PlanDetail } from "@/shared/api/contract";
import { BreakdownPage } from "./detail/BreakdownPage";
import { LettersPage } from "./letters/LettersPage";
import { BreakdownListPage } from "./list/BreakdownListPage";
import { Wizard } from "./wizard/Wizard";

/** 任务分解: the list, a new one, one of them, its letters. Each has an address below the tab's. */
export default function BreakdownTab({ plan }: { plan: PlanDetail }) {
  return (
    <Routes>
      <Route index element={<BreakdownListPage plan={plan} />} />
      <Route path="new" element={<Wizard plan={plan} />} />
      <Route path=":breakdownId" element={<BreakdownPage />} />
      <Route path=":breakdownId/letters" element={<LettersPage />} />
    </Routes>
  );
}
