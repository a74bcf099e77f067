export { oneOf, useAddress } from "@/shared/address/useAddress";
