import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, DatePicker, Form, Input, Modal, Radio, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useNavigate } from "react-router";
import { problemText, standardTexts } from "@/locales";
import { call, get } from "@/shared/api/client";
import type { UnitNode } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { useSession } from "@/shared/session/session";
import type { RunView, StandardSummary } from "../types";

const texts = standardTexts.startDialog;

interface Fields {
  standards: string[];
  kind: "automatic" | "new" | "renewal";
  day: Dayjs;
  unit?: string;
  codes?: string;
}

/** What is to be measured: by which standards, as what, as of which day, whom. */
export function StartRunDialog({ standards, onClose }: { standards: StandardSummary[]; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const session = useSession();
  const start = useStart();
  return (
    <Modal
      open
      title={texts.title}
      okText={texts.run}
      cancelText={texts.cancel}
      confirmLoading={start.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ standards: [], kind: "automatic", day: dayjs(session.today) }}
        onFinish={(fields) => start.mutate(fields)}
      >
        <Questions standards={standards} />
      </Form>
    </Modal>
  );
}

function Questions({ standards }: { standards: StandardSummary[] }) {
  return (
    <>
      <Form.Item name="standards" label={texts.standards}>
        <Select
          mode="multiple"
          placeholder={texts.all}
          optionFilterProp="label"
          options={standards
            .filter((each) => !each.isCalculation)
            .map((each) => ({ value: each.id, label: each.title }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={texts.kind}>
        <Radio.Group
          options={(["automatic", "new", "renewal"] as const).map((value) => ({
            value,
            label: value === "automatic" ? texts.automatic : standardTexts.catalogue.kinds[value],
          }))}
        />
      </Form.Item>
      <Whom />
    </>
  );
}

function Whom() {
  const session = useSession();
  const units = useQuery({
    queryKey: ["units"],
    queryFn: ({ signal }) => get<UnitNode[]>("/api/units", undefined, signal),
  });
  return (
    <>
      <Form.Item name="day" label={texts.day} extra={texts.note}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="unit" label={texts.unit} extra={texts.unitHint}>
        <Select
          showSearch
          allowClear
          placeholder={session.unit?.name}
          optionFilterProp="label"
          options={(units.data ?? []).map((unit) => ({ value: unit.unitId, label: unit.name }))}
        />
      </Form.Item>
      <Form.Item name="codes" label={texts.list} extra={texts.listHint}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </>
  );
}

function useStart() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (fields: Fields) =>
      call<RunView>("POST", "/api/standards/runs", {
        body: {
          standards: fields.standards,
          kind: fields.kind === "automatic" ? null : fields.kind,
          asOf: fields.day.format("YYYY-MM-DD"),
          unitId: fields.unit ?? null,
          creditCodes: codesOf(fields.codes),
        },
      }),
    onSuccess: async (run) => {
      await queries.invalidateQueries({ queryKey: ["standards", "runs"] });
      navigate(`/standards/runs/${run.id}`);
    },
    onError: (error) =>
      message.error(
        problemText(
          error instanceof ApiProblem ? error.code : "unexpected-response",
          error instanceof ApiProblem ? error.params : undefined,
        ),
      ),
  });
}

function codesOf(text: string | undefined): string[] | null {
  const codes = (text ?? "").split(/[\s,]+/).filter(Boolean);
  return codes.length > 0 ? codes : null;
}
