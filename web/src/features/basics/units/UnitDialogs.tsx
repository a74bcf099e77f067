import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import type { ReactNode } from "react";
import { basicsTexts, commonTexts } from "@/locales";
import { unitQuery } from "@/shared/basics/queries";
import type { UnitDetail, UnitNode } from "@/shared/basics/types";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { CloseForm } from "./CloseForm";
import { MergeForm } from "./MergeForm";
import { MoveForm } from "./MoveForm";
import { UnitDrawer } from "./UnitDrawer";
import { UnitForm } from "./UnitForm";

/** What is being done to a unit. */
export type Act =
  | { kind: "create"; parent: string | null }
  | { kind: "detail" | "edit" | "move" | "close"; unitId: string }
  | { kind: "merge" };

interface Props {
  act: Act | null;
  tree: UnitNode[];
  onClose: () => void;
  onAct: (act: Act) => void;
}

const texts = basicsTexts.units;

/** The dialog of the act, or the drawer of a unit. */
export function UnitDialogs({ act, tree, onClose, onAct }: Props) {
  if (!act) return null;
  if (act.kind === "detail") return <UnitDrawer unitId={act.unitId} onClose={onClose} onAct={onAct} />;
  if (act.kind === "create")
    return (
      <Dialog title={texts.form.create} onClose={onClose}>
        <UnitForm tree={tree} parent={act.parent} onDone={onClose} />
      </Dialog>
    );
  if (act.kind === "merge")
    return (
      <Dialog title={texts.mergeForm.title} onClose={onClose}>
        <MergeForm tree={tree} onDone={onClose} />
      </Dialog>
    );
  return <OfUnit key={act.unitId} act={act.kind} unitId={act.unitId} tree={tree} onClose={onClose} />;
}

interface OfUnitProps {
  act: "edit" | "move" | "close";
  unitId: string;
  tree: UnitNode[];
  onClose: () => void;
}

function OfUnit({ act, unitId, tree, onClose }: OfUnitProps) {
  const { data, error, refetch } = useQuery({ ...unitQuery(unitId), staleTime: 0, gcTime: 0 });
  return (
    <Dialog title={data ? titleOf(act, data) : ""} onClose={onClose}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={4} height={32} />
      ) : act === "edit" ? (
        <UnitForm tree={tree} detail={data} parent={null} onDone={onClose} />
      ) : act === "move" ? (
        <MoveForm tree={tree} detail={data} onDone={onClose} />
      ) : (
        <CloseForm detail={data} onDone={onClose} />
      )}
    </Dialog>
  );
}

const titleOf = (act: OfUnitProps["act"], { unit }: UnitDetail): string => {
  if (act === "edit") return texts.form.edit(unit.name);
  if (act === "move") return texts.moveForm.title(unit.name);
  return unit.to ? texts.closeForm.reopenTitle(unit.name) : texts.closeForm.title(unit.name);
};

function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Modal
      open
      title={title}
      width={620}
      onCancel={onClose}
      mask={{ closable: false }}
      closable={{ "aria-label": commonTexts.close }}
      footer={null}
      destroyOnHidden
    >
      {children}
    </Modal>
  );
}
