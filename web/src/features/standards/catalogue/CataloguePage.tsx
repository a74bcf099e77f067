import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { standardTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { catalogueQuery } from "../queries";
import styles from "../standards.module.css";
import { CatalogueTable } from "./CatalogueTable";
import { RunsPanel } from "./RunsPanel";
import { StartRunDialog } from "./StartRunDialog";

const texts = standardTexts.catalogue;

/** 对标自评: every standard with what is in force and where the enterprises stand, and the runs that were made. */
export function CataloguePage() {
  const { data, error, refetch } = useQuery(catalogueQuery);
  const [starting, setStarting] = useState(false);
  const mayRun = useSession().permissions.includes("assess-enterprises");
  return (
    <Page title={standardTexts.nav}>
      <div className={styles.crumbs}>
        <h1>{standardTexts.nav}</h1>
        <span className={styles.acts}>
          {mayRun && (
            <Button type="primary" onClick={() => setStarting(true)}>
              {standardTexts.runs.start}
            </Button>
          )}
        </span>
      </div>
      <Panel title={texts.title} note={texts.note}>
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : data ? (
          <CatalogueTable standards={data} />
        ) : (
          <SkeletonRows rows={14} height={42} />
        )}
      </Panel>
      <RunsPanel />
      {starting && data && <StartRunDialog standards={data} onClose={() => setStarting(false)} />}
    </Page>
  );
}
