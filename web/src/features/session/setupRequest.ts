export interface FirstAccount {
  userName: string;
  displayName: string;
  password: string;
}

/** POST /api/setup */
export interface SetupRequest {
  token: string;
  systemAdmin: FirstAccount;
  securityAdmin: FirstAccount;
}
