import { Button, Checkbox } from "antd";
import { useState } from "react";
import { adminTexts, roleTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { Account, Role } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import form from "@/shared/ui/form.module.css";
import styles from "../admin.module.css";
import { textOf, useAct } from "../useAct";
import { UnitRows } from "./UnitRows";

const texts = adminTexts.detail;
const administrative: readonly Role[] = ["system-admin", "security-admin", "auditor"];
const business = (Object.keys(roleTexts) as Role[]).filter((role) => !administrative.includes(role));

/** Roles and units as a whole: changed here, saved together. */
export function RightsForm({ account }: { account: Account }) {
  const { permissions, userName } = useSession();
  const [roles, setRoles] = useState<readonly Role[]>(account.roles);
  const [units, setUnits] = useState(account.units);
  const save = useAct(
    () => {
      const body = { roles, units: units.map(({ unitId, from, to }) => ({ unitId, from, to })), stamp: account.stamp };
      return call<Account>("PUT", `/api/users/${account.id}/rights`, { body });
    },
    { quiet: true },
  );
  const isOwn = userName === account.userName;
  const mayChange = permissions.includes("grant-rights") && !isOwn;
  const changed = roles !== account.roles || units !== account.units;
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{mayChange ? texts.rightsNote : isOwn ? texts.ownRights : texts.readOnlyRights}</p>
      <RoleGroup title={texts.businessRoles} of={business} roles={roles} disabled={!mayChange} onChange={setRoles} />
      <RoleGroup title={texts.adminRoles} of={administrative} roles={roles} disabled={!mayChange} onChange={setRoles} />
      <UnitRows units={units} disabled={!mayChange} onChange={setUnits} />
      <div role="alert">{save.error && <p className={form.problem}>{textOf(save.error)}</p>}</div>
      {mayChange && (
        <div className={styles.buttons}>
          <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => save.mutate(undefined)}>
            {texts.save}
          </Button>
        </div>
      )}
    </div>
  );
}

interface GroupProps {
  title: string;
  of: readonly Role[];
  roles: readonly Role[];
  disabled: boolean;
  onChange: (roles: readonly Role[]) => void;
}

function RoleGroup({ title, of, roles, disabled, onChange }: GroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.roles}>
        {of.map((role) => (
          <Checkbox
            key={role}
            disabled={disabled}
            checked={roles.includes(role)}
            onChange={({ target }) => onChange(target.checked ? [...roles, role] : roles.filter((own) => own !== role))}
          >
            {roleTexts[role]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
