import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Libraries that every page needs, kept apart from our code so that a release of ours does not empty the browser's cache. */
const frame = /node_modules\/(react|react-dom|react-router|scheduler|@tanstack|dayjs)\//;
/** The chart library and its canvas renderer: loaded after the board's first paint, never before. */
const charts = /node_modules\/(echarts|zrender)\//;
/** The index of antd's form logic only re-exports: without this every page would load the whole of it for one context. */
const formIndex = /node_modules\/@rc-component\/form\/es\/index\.js$/;

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  server: { proxy: { "/api": "http://127.0.0.1:5080" } },
  build: {
    target: "chrome86",
    outDir: "../src/Tidu.Server/wwwroot",
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: formIndex, external: false, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: "charts", test: charts },
            { name: "frame", test: frame },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    css: false,
    testTimeout: 20_000,
  },
});
