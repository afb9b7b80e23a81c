import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { GRANTED_ROLES, type GrantedRole, LIMITS, type Role } from '@throughline/domain';

export class SignUp {
  @IsString()
  @Length(2, LIMITS.name)
  organisationName: string;

  @IsString()
  @Length(1, LIMITS.name)
  name: string;

  @IsEmail()
  @Length(3, LIMITS.email)
  email: string;

  @IsString()
  @Length(LIMITS.passwordMin, LIMITS.passwordMax)
  password: string;
}

export class Token {
  @IsString()
  @Length(43, 43)
  token: string;
}

export class SignIn {
  @IsEmail()
  @Length(3, LIMITS.email)
  email: string;

  @IsString()
  @Length(1, LIMITS.passwordMax)
  password: string;
}

export class SignInLinkRequest {
  @IsEmail()
  @Length(3, LIMITS.email)
  email: string;
}

export class PasswordChange {
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.passwordMax)
  currentPassword?: string;

  @IsString()
  @Length(LIMITS.passwordMin, LIMITS.passwordMax)
  newPassword: string;
}

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
  roles: Role[];
  leads: { teamId: string; teamName: string }[];
}

/** One session of the signed-in person. */
export class SessionEntry {
  id: string;
  createdOn: string;
  current: boolean;
  userAgent: string;
}

export class SessionList {
  items: SessionEntry[];
}

export class RoleGrant {
  employeeId: string;
  name: string;
  email: string;
  roles: GrantedRole[];
}

export class RoleGrantList {
  items: RoleGrant[];
}

/** Whether the demo organisation is there, and who to sign in as. */
export class DemoNotice {
  present: boolean;
  password: string;
  people: { email: string; role: string; name: string }[];
}
