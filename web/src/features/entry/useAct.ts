export { useAct } from "@/shared/api/useAct";
