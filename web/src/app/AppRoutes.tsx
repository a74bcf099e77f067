import { createBrowserRouter, Navigate, RouterProvider } from "react-router";
import { Guard } from "@/features/session/Guard";
import { LoginPage } from "@/features/session/LoginPage";
import { Crash } from "./Crash";
import { NotFound } from "./NotFound";
import { Shell } from "./shell/Shell";

/** Every address of the application. A page's code arrives with its first visit. */
const router = createBrowserRouter([
  {
    errorElement: <Crash />,
    children: [
      { path: "/login", element: <LoginPage /> },
      {
        path: "/setup",
        lazy: async () => ({ Component: (await import("@/features/session/SetupPage")).SetupPage }),
        hydrateFallbackElement: <div />,
      },
      {
        path: "/set-password",
        lazy: async () => ({ Component: (await import("@/features/session/SetPasswordPage")).SetPasswordPage }),
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
          { path: "board", lazy: async () => ({ Component: (await import("@/features/board/BoardPage")).BoardPage }) },
          {
            path: "plans/new",
            lazy: async () => ({ Component: (await import("@/features/plans/wizard/NewPlanPage")).NewPlanPage }),
          },
          {
            path: "plans/:planId/edit",
            lazy: async () => ({ Component: (await import("@/features/plans/wizard/EditPlanPage")).EditPlanPage }),
          },
          {
            path: "plans/*",
            lazy: async () => ({ Component: (await import("@/features/plans/PlanRoutes")).PlanRoutes }),
          },
          {
            path: "breakdowns/*",
            lazy: async () => ({
              Component: (await import("@/features/plans/breakdown/BreakdownRoutes")).BreakdownRoutes,
            }),
          },
          {
            path: "enterprises/*",
            lazy: async () => ({
              Component: (await import("@/features/enterprises/EnterpriseRoutes")).EnterpriseRoutes,
            }),
          },
          {
            path: "standards/*",
            lazy: async () => ({ Component: (await import("@/features/standards/StandardRoutes")).StandardRoutes }),
          },
          {
            path: "ladder/*",
            lazy: async () => ({ Component: (await import("@/features/pools/LadderRoutes")).LadderRoutes }),
          },
          { path: "gap", lazy: async () => ({ Component: (await import("@/features/pools/GapAddress")).GapAddress }) },
          {
            path: "entry/*",
            lazy: async () => ({ Component: (await import("@/features/entry/EntryRoutes")).EntryRoutes }),
          },
          {
            path: "basics/*",
            lazy: async () => ({ Component: (await import("@/features/basics/BasicsRoutes")).BasicsRoutes }),
          },
          {
            path: "admin/*",
            lazy: async () => ({ Component: (await import("@/features/admin/AdminRoutes")).AdminRoutes }),
          },
          {
            path: "account",
            lazy: async () => ({ Component: (await import("@/features/account/AccountPage")).AccountPage }),
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
