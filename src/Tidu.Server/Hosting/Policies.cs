using Microsoft.AspNetCore.Authorization;

namespace Tidu.Server.Hosting;

/// <summary>Who may do what; rows are narrowed further by the scope. Without a policy an endpoint needs a logged-in user.</summary>
public static class Policies
{
    /// <summary>Plans, targets, boards, observations: officers, leaders, reporters.</summary>
    public const string ReadPlans = nameof(ReadPlans);

    /// <summary>Findings about plans: officers and leaders.</summary>
    public const string ReadFindings = nameof(ReadFindings);

    /// <summary>Workbooks and documents: officers and leaders.</summary>
    public const string ExportData = nameof(ExportData);

    /// <summary>Changing plans: officers.</summary>
    public const string EditPlans = nameof(EditPlans);

    /// <summary>The audit trail: auditors only.</summary>
    public const string ReadAudit = nameof(ReadAudit);

    /// <summary>Accounts and units: the system administrator.</summary>
    public const string Administer = nameof(Administer);

    private static readonly Dictionary<string, string[]> RolesByPolicy = new()
    {
        [ReadPlans] = [Roles.Officer, Roles.Leader, Roles.Reporter],
        [ReadFindings] = [Roles.Officer, Roles.Leader],
        [ExportData] = [Roles.Officer, Roles.Leader],
        [EditPlans] = [Roles.Officer],
        [ReadAudit] = [Roles.Auditor],
        [Administer] = [Roles.SystemAdmin],
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
