import { Navigate, useLocation } from "react-router";
import { ladderAddress } from "./tabs";

/** /gap?plan=…: the list that closes the gap, where the ladder has it. */
export function GapAddress() {
  const { search } = useLocation();
  return <Navigate to={`${ladderAddress("gap")}${search}`} replace />;
}
