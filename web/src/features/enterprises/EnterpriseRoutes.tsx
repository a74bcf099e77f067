import { Route, Routes } from "react-router";
import { EnterprisesPage } from "./list/EnterprisesPage";
import { EnterprisePage } from "./page/EnterprisePage";

/** 企业库: the list, and one page for each enterprise. */
export function EnterpriseRoutes() {
  return (
    <Routes>
      <Route index element={<EnterprisesPage />} />
      <Route path=":creditCode" element={<EnterprisePage />} />
    </Routes>
  );
}
