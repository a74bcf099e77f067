export { useDownload } from "@/shared/api/useDownload";
