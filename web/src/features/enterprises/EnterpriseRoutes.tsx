import { Route, Routes } from "react-router";
import { DuplicatesPage } from "./duplicates/DuplicatesPage";
import { EnterprisesPage } from "./list/EnterprisesPage";
import { NewcomersPage } from "./newcomers/NewcomersPage";
import { EnterprisePage } from "./page/EnterprisePage";

/** 企业库: the list, and one page for each enterprise. */
export function EnterpriseRoutes() {
  return (
    <Routes>
      <Route index element={<EnterprisesPage />} />
      <Route path="duplicates" element={<DuplicatesPage />} />
      <Route path="newcomers" element={<NewcomersPage />} />
      <Route path=":creditCode" element={<EnterprisePage />} />
    </Routes>
  );
}
