import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { NotBlank } from './may-be-left-out.js';
import { GRANTED_ROLES, type GrantedRole, LIMITS, type Role } from '@throughline/domain';

/** Asks for an organisation; it exists once the address is verified. */
export class SignUp {
  @IsString()
  @Length(2, LIMITS.name)
  @NotBlank()
  organisationName: string;

  @IsString()
  @Length(1, LIMITS.name)
  @NotBlank()
  name: string;

  @IsEmail()
  @Length(3, LIMITS.email)
  email: string;
}

/** The secret of a mailed link: 32 bytes in base64url. */
export class Token {
  @IsString()
  @Length(43, 43)
  token: string;
}

/** The secret of the mail that confirms an address, and the password that its owner chooses; an account that exists keeps the one it has. */
export class Verification extends Token {
  @IsString()
  @Length(LIMITS.passwordMin, LIMITS.passwordMax)
  password: string;
}

/** The organisation in which the session is to go on. */
export class OrganisationChoice {
  @IsUUID()
  organisationId: string;
}

/** Address and password. */
export class SignIn {
  @IsEmail()
  @Length(3, LIMITS.email)
  email: string;

  @IsString()
  @Length(1, LIMITS.passwordMax)
  password: string;
}

/** Asks for a mail with a sign-in link. */
export class SignInLinkRequest {
  @IsEmail()
  @Length(3, LIMITS.email)
  email: string;
}

/** A new password; the current one must be given when there is one. */
export class PasswordChange {
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.passwordMax)
  currentPassword?: string;

  @IsString()
  @Length(LIMITS.passwordMin, LIMITS.passwordMax)
  newPassword: string;
}

/** Gives a role to an employee who can sign in. */
export class RoleGrantRequest {
  @IsUUID()
  employeeId: string;

  @IsIn(GRANTED_ROLES)
  role: GrantedRole;
}

/** Who is signed in, and as what. */
export class Me {
  employee: { id: string; name: string; email: string };
  organisation: { id: string; name: string; fictional: boolean };
  /** Where else the account may sign in, and this organisation with them, by name. */
  organisations: { id: string; name: string }[];
  roles: Role[];
  leads: { teamId: string; teamName: string }[];
  /** The language that is on record for her; absent when none is. */
  language?: string;
}

/** One session of the signed-in person. */
export class SessionEntry {
  id: string;
  createdOn: string;
  current: boolean;
  userAgent: string;
}

/** Where the person is signed in, newest first. */
export class SessionList {
  items: SessionEntry[];
}

/** An employee and the roles she holds. */
export class RoleGrant {
  employeeId: string;
  name: string;
  email: string;
  roles: GrantedRole[];
}

/** Everybody who holds a role. */
export class RoleGrantList {
  items: RoleGrant[];
}

/** Whether the demo organisation is there, and who to sign in as. */
export class DemoNotice {
  present: boolean;
  password: string;
  people: { email: string; role: string; name: string }[];
}
