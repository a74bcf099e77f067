import { Button } from "antd";
import { Link } from "react-router";
import { noPlansTexts as texts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "./EmptyState";
import styles from "./states.module.css";

/** No plan to look at: one who may make one is led there, the others learn whom to ask. */
export function NoPlans() {
  const makes = useSession().permissions.includes("edit-plans");
  return <EmptyState title={texts.title} text={makes ? texts.make : texts.ask} action={makes && <Ways />} />;
}

const Ways = () => (
  <div className={styles.ways}>
    <Link to="/entry/imports?kind=units">
      <Button tabIndex={-1}>{texts.importUnits}</Button>
    </Link>
    <Link to="/plans/new">
      <Button type="primary" tabIndex={-1}>
        {texts.newPlan}
      </Button>
    </Link>
  </div>
);
