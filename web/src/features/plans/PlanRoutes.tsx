import { Navigate, Route, Routes } from "react-router";
import { PlanListPage } from "./list/PlanListPage";
import { PlanPage } from "./PlanPage";

/** Addresses of the feature: the list, and a plan's page with its tab. */
export function PlanRoutes() {
  return (
    <Routes>
      <Route index element={<PlanListPage />} />
      <Route path=":planId" element={<Navigate to="overview" replace />} />
      <Route path=":planId/:tab/*" element={<PlanPage />} />
    </Routes>
  );
}
