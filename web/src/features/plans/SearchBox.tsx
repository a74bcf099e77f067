export { SearchBox } from "@/shared/ui/SearchBox";
