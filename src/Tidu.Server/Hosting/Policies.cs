using Microsoft.AspNetCore.Authorization;

namespace Tidu.Server.Hosting;

/// <summary>Who may do what; rows are narrowed further by the scope. Without a policy an endpoint needs a logged-in user.</summary>
public static class Policies
{
    /// <summary>Plans, targets, boards, observations: every business role.</summary>
    public const string ReadPlans = nameof(ReadPlans);

    /// <summary>Findings about plans.</summary>
    public const string ReadFindings = nameof(ReadFindings);

    /// <summary>Workbooks and documents.</summary>
    public const string ExportData = nameof(ExportData);

    /// <summary>Making and changing plans, targets, breakdowns, indicators.</summary>
    public const string EditPlans = nameof(EditPlans);

    /// <summary>A unit's word on its draft targets.</summary>
    public const string CommentTargets = nameof(CommentTargets);

    /// <summary>Entering and importing values of units within the scope.</summary>
    public const string EnterValues = nameof(EnterValues);

    /// <summary>Choosing which source is used, setting values aside.</summary>
    public const string GovernValues = nameof(GovernValues);

    /// <summary>Opening, closing, locking reporting periods.</summary>
    public const string ManagePeriods = nameof(ManagePeriods);

    /// <summary>Deciding requests to correct a locked value; never one's own.</summary>
    public const string DecideCorrections = nameof(DecideCorrections);

    /// <summary>Attribution rules and decisions on disputes.</summary>
    public const string DecideAttribution = nameof(DecideAttribution);

    /// <summary>Units of the organisation tree within the scope.</summary>
    public const string EditUnits = nameof(EditUnits);

    /// <summary>The audit trail: auditors only.</summary>
    public const string ReadAudit = nameof(ReadAudit);

    /// <summary>Accounts: the system administrator.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Roles, units of accounts, sessions, delegations: the security administrator.</summary>
    public const string GrantRights = nameof(GrantRights);

    /// <summary>The list of accounts: both.</summary>
    public const string ReadAccounts = nameof(ReadAccounts);

    private static readonly Dictionary<string, IReadOnlyList<string>> RolesByPolicy = new()
    {
        [ReadPlans] = Roles.Business,
        [ReadFindings] = [Roles.Officer, Roles.Leader, Roles.CoOfficer, Roles.Supervisor, Roles.WorkingGroup],
        [ExportData] = [Roles.Officer, Roles.Leader, Roles.CoOfficer, Roles.DataSupplier, Roles.Supervisor, Roles.WorkingGroup],
        [EditPlans] = [Roles.Officer],
        [CommentTargets] = [Roles.Officer, Roles.CoOfficer, Roles.Department, Roles.Reporter],
        [EnterValues] = [Roles.Officer, Roles.CoOfficer, Roles.Department, Roles.Reporter, Roles.DataSupplier],
        [GovernValues] = [Roles.Officer],
        [ManagePeriods] = [Roles.Officer],
        [DecideCorrections] = [Roles.Officer, Roles.WorkingGroup],
        [DecideAttribution] = [Roles.Officer],
        [EditUnits] = [Roles.Officer],
        [ReadAudit] = [Roles.Auditor],
        [Administer] = [Roles.SystemAdmin],
        [GrantRights] = [Roles.SecurityAdmin],
        [ReadAccounts] = [Roles.SystemAdmin, Roles.SecurityAdmin],
    };

    /// <summary>True where the user has one of the policy's roles; the local operator has all.</summary>
    public static bool Allow(string policy, CurrentUser user) => user.IsLocalOperator || RolesByPolicy[policy].Any(user.IsIn);

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var (policy, roles) in RolesByPolicy)
        {
            options.AddPolicy(policy, builder => builder.RequireAuthenticatedUser().RequireRole(roles));
        }
    }
}
