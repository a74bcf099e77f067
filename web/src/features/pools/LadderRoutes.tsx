import { Navigate, Route, Routes } from "react-router";
import { LadderPage } from "./LadderPage";
import { ladderAddress } from "./tabs";

/** Addresses of the feature: its tabs. */
export function LadderRoutes() {
  return (
    <Routes>
      <Route index element={<Navigate to={ladderAddress("gap")} replace />} />
      <Route path=":tab" element={<LadderPage />} />
    </Routes>
  );
}
