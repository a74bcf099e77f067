import type { Permission, Session } from "@/shared/api/contract";

/** True where the person holds the right; the server asks again. */
export const may = (session: Session, right: Permission): boolean => session.permissions.includes(right);
