using Microsoft.AspNetCore.Authorization;

namespace Tidu.Server.Hosting;

/// <summary>Who may do what; rows are narrowed further by the scope. Without a policy an endpoint needs a logged-in user.</summary>
public static class Policies
{
    /// <summary>Plans, targets, boards, observations: every business role.</summary>
    public const string ReadPlans = "read-plans";

    /// <summary>Findings about plans.</summary>
    public const string ReadFindings = "read-findings";

    /// <summary>Workbooks and documents.</summary>
    public const string ExportData = "export-data";

    /// <summary>Making and changing plans, targets, breakdowns, indicators.</summary>
    public const string EditPlans = "edit-plans";

    /// <summary>A unit's word on its draft targets.</summary>
    public const string CommentTargets = "comment-targets";

    /// <summary>Entering and importing values of units within the scope.</summary>
    public const string EnterValues = "enter-values";

    /// <summary>Choosing which source is used, setting values aside.</summary>
    public const string GovernValues = "govern-values";

    /// <summary>Opening, closing, locking reporting periods.</summary>
    public const string ManagePeriods = "manage-periods";

    /// <summary>Deciding requests to correct a locked value; never one's own.</summary>
    public const string DecideCorrections = "decide-corrections";

    /// <summary>Attribution rules and decisions on disputes.</summary>
    public const string DecideAttribution = "decide-attribution";

    /// <summary>Units of the organisation tree within the scope.</summary>
    public const string EditUnits = "edit-units";

    /// <summary>Enterprises with titles, facts and verdicts, pools and gap lists, within the scope.</summary>
    public const string ReadEnterprises = "read-enterprises";

    /// <summary>Contact persons and telephone numbers in full.</summary>
    public const string ReadContacts = "read-contacts";

    /// <summary>Entering, importing and correcting enterprises, titles and facts within the scope.</summary>
    public const string EditEnterprises = "edit-enterprises";

    /// <summary>Deciding on duplicates, newcomers, and which indicators are counted from the registry.</summary>
    public const string GovernRegistry = "govern-registry";

    /// <summary>Running evaluations and what-if.</summary>
    public const string AssessEnterprises = "assess-enterprises";

    /// <summary>Pools, assignments, refusals, judgements, applications.</summary>
    public const string CultivateEnterprises = "cultivate-enterprises";

    /// <summary>The audit trail: auditors only.</summary>
    public const string ReadAudit = "read-audit";

    /// <summary>Accounts: the system administrator.</summary>
    public const string Administer = "administer";

    /// <summary>Roles, units of accounts, sessions, delegations: the security administrator.</summary>
    public const string GrantRights = "grant-rights";

    /// <summary>The list of accounts: both.</summary>
    public const string ReadAccounts = "read-accounts";

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
        [ReadEnterprises] = Roles.Business,
        [ReadContacts] = [Roles.Officer, Roles.CoOfficer, Roles.Reporter],
        [EditEnterprises] = [Roles.Officer, Roles.CoOfficer, Roles.Reporter, Roles.DataSupplier],
        [GovernRegistry] = [Roles.Officer],
        [AssessEnterprises] = [Roles.Officer, Roles.CoOfficer],
        [CultivateEnterprises] = [Roles.Officer, Roles.CoOfficer, Roles.Reporter],
        [ReadAudit] = [Roles.Auditor],
        [Administer] = [Roles.SystemAdmin],
        [GrantRights] = [Roles.SecurityAdmin],
        [ReadAccounts] = [Roles.SystemAdmin, Roles.SecurityAdmin],
    };

    /// <summary>True where the user has one of the policy's roles; the local operator has all.</summary>
    public static bool Allow(string policy, CurrentUser user) => user.IsLocalOperator || RolesByPolicy[policy].Any(user.IsIn);

    /// <summary>The policies that the user holds, for screens to show or hide what they guard.</summary>
    public static IReadOnlyList<string> Held(CurrentUser user) => [.. RolesByPolicy.Keys.Where(policy => Allow(policy, user))];

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var (policy, roles) in RolesByPolicy)
        {
            options.AddPolicy(policy, builder => builder.RequireAuthenticatedUser().RequireRole(roles));
        }
    }
}
