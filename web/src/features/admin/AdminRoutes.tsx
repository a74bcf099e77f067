import { Navigate, Route, Routes } from "react-router";
import { adminTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { TabBar } from "@/shared/ui/TabBar";
import { AccountsPage } from "./accounts/AccountsPage";
import styles from "./admin.module.css";
import { AuditPage } from "./audit/AuditPage";
import { DelegationsPage } from "./delegations/DelegationsPage";
import { sectionsFor } from "./sections";

const pages = {
  accounts: <AccountsPage />,
  delegations: <DelegationsPage />,
  audit: <AuditPage />,
};

/** 系统管理: each section has its address; the first that the reader may open comes up. */
export function AdminRoutes() {
  const sections = sectionsFor(useSession().permissions);
  const first = sections[0];
  if (!first)
    return (
      <main id="main" className={styles.lonely}>
        <EmptyState title={adminTexts.noneTitle} text={adminTexts.noneAdvice} />
      </main>
    );
  return (
    <Routes>
      <Route index element={<Navigate to={first.to} replace />} />
      {sections.map((section) => (
        <Route
          key={section.key}
          path={section.key}
          element={
            <>
              <TabBar title={adminTexts.title} label={adminTexts.sections} tabs={sections} current={section.key} />
              {pages[section.key]}
            </>
          }
        />
      ))}
      <Route path="*" element={<Navigate to={first.to} replace />} />
    </Routes>
  );
}
