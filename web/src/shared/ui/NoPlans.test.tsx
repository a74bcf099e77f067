import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import type { Permission } from "@/shared/api/contract";
import { SessionContext } from "@/shared/session/session";
import { session } from "@/testing/plans";
import { NoPlans } from "./NoPlans";

const show = (permissions: Permission[]) =>
  render(
    <SessionContext value={{ ...session, permissions }}>
      <MemoryRouter>
        <NoPlans />
      </MemoryRouter>
    </SessionContext>,
  );

it("leads an officer to units and to a new plan", () => {
  show(["read-plans", "edit-plans"]);
  expect(screen.getByRole("link", { name: "导入单位" }).getAttribute("href")).toBe("/entry/imports?kind=units");
  expect(screen.getByRole("link", { name: "新建计划" }).getAttribute("href")).toBe("/plans/new");
});

it("tells the others whom to ask", () => {
  show(["read-plans"]);
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText(/请联系本区业务人员/)).toBeTruthy();
});
