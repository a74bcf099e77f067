import { createRoot } from "react-dom/client";
import "@/shared/ui/tokens.css";
import { AppRoutes } from "@/app/AppRoutes";
import { Providers } from "@/app/Providers";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <Providers>
      <AppRoutes />
    </Providers>,
  );
}
