import { Route, Routes } from "react-router";
import { CataloguePage } from "./catalogue/CataloguePage";
import { ExplainPage } from "./explain/ExplainPage";
import { StandardPage } from "./page/StandardPage";
import { RunPage } from "./run/RunPage";

/** Addresses of the feature: the catalogue, a standard, results of runs, one enterprise explained. */
export function StandardRoutes() {
  return (
    <Routes>
      <Route index element={<CataloguePage />} />
      <Route path="runs/:run" element={<RunPage />} />
      <Route path=":standard" element={<StandardPage />} />
      <Route path=":standard/enterprises/:code" element={<ExplainPage />} />
    </Routes>
  );
}
