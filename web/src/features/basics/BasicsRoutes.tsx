import { Navigate, Route, Routes } from "react-router";
import { IndicatorsPage } from "./indicators/IndicatorsPage";
import { UnitsPage } from "./units/UnitsPage";

/** Addresses of the feature: units and the indicator dictionary. */
export function BasicsRoutes() {
  return (
    <Routes>
      <Route index element={<Navigate to="/basics/units" replace />} />
      <Route path="units" element={<UnitsPage />} />
      <Route path="indicators" element={<IndicatorsPage />} />
    </Routes>
  );
}
