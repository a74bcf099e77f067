export { DialogButtons } from "@/shared/ui/DialogButtons";
