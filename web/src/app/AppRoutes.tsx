import type { ComponentType } from "react";
import { createBrowserRouter, Navigate, RouterProvider } from "react-router";
import { Guard } from "@/features/session/Guard";
import { LoginPage } from "@/features/session/LoginPage";
import { loadProblemTexts } from "@/locales";
import { Crash } from "./Crash";
import { NotFound } from "./NotFound";
import { Shell } from "./shell/Shell";

/** A page with the texts of what can go wrong on it. */
const page = (load: () => Promise<ComponentType>) => async () => {
  const [Component] = await Promise.all([load(), loadProblemTexts()]);
  return { Component };
};

/** Every address of the application. A page's code arrives with its first visit. */
const router = createBrowserRouter([
  {
    errorElement: <Crash />,
    children: [
      { path: "/login", element: <LoginPage /> },
      {
        path: "/setup",
        lazy: page(async () => (await import("@/features/session/SetupPage")).SetupPage),
        hydrateFallbackElement: <div />,
      },
      {
        path: "/set-password",
        lazy: page(async () => (await import("@/features/session/SetPasswordPage")).SetPasswordPage),
        hydrateFallbackElement: <div />,
      },
      {
        element: (
          <Guard>
            <Shell />
          </Guard>
        ),
        hydrateFallbackElement: <div />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import("@/features/home/HomePage")).HomePage }) },
          { path: "home", element: <Navigate to="/" replace /> },
          { path: "board", lazy: page(async () => (await import("@/features/board/BoardPage")).BoardPage) },
          {
            path: "plans/new",
            lazy: page(async () => (await import("@/features/plans/wizard/NewPlanPage")).NewPlanPage),
          },
          {
            path: "plans/:planId/edit",
            lazy: page(async () => (await import("@/features/plans/wizard/EditPlanPage")).EditPlanPage),
          },
          {
            path: "plans/*",
            lazy: page(async () => (await import("@/features/plans/PlanRoutes")).PlanRoutes),
          },
          {
            path: "breakdowns/*",
            lazy: page(async () => (await import("@/features/plans/breakdown/BreakdownRoutes")).BreakdownRoutes),
          },
          {
            path: "enterprises/*",
            lazy: page(async () => (await import("@/features/enterprises/EnterpriseRoutes")).EnterpriseRoutes),
          },
          {
            path: "standards/*",
            lazy: page(async () => (await import("@/features/standards/StandardRoutes")).StandardRoutes),
          },
          {
            path: "ladder/*",
            lazy: page(async () => (await import("@/features/pools/LadderRoutes")).LadderRoutes),
          },
          { path: "gap", lazy: page(async () => (await import("@/features/pools/GapAddress")).GapAddress) },
          {
            path: "entry/*",
            lazy: page(async () => (await import("@/features/entry/EntryRoutes")).EntryRoutes),
          },
          {
            path: "basics/*",
            lazy: page(async () => (await import("@/features/basics/BasicsRoutes")).BasicsRoutes),
          },
          {
            path: "admin/*",
            lazy: page(async () => (await import("@/features/admin/AdminRoutes")).AdminRoutes),
          },
          {
            path: "account",
            lazy: page(async () => (await import("@/features/account/AccountPage")).AccountPage),
          },
          { path: "*", element: <NotFound /> },
        ],
      },
    ],
  },
]);

export function AppRoutes() {
  return <RouterProvider router={router} />;
}
