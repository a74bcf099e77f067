import { Navigate, Route, Routes } from "react-router";
import { EntryPage } from "./EntryPage";
import { entryAddress } from "./tabs";

/** Addresses of the feature: a tab, and an import of its own. */
export function EntryRoutes() {
  return (
    <Routes>
      <Route index element={<Navigate to={entryAddress("fill")} replace />} />
      <Route path=":tab" element={<EntryPage />} />
      <Route path=":tab/:id" element={<EntryPage />} />
    </Routes>
  );
}
