namespace Tidu.Server.Hosting;

/// <summary>The roles, by the names that database and JSON hold.</summary>
public static class Roles
{
    /// <summary>Works with plans, values and findings of the unit and those below.</summary>
    public const string Officer = "officer";

    /// <summary>Reads everything of the unit and those below.</summary>
    public const string Leader = "leader";

    /// <summary>A bureau that owns some of the indicators together with the science bureau (经信等共管部门): reads the unit and those below, enters values.</summary>
    public const string CoOfficer = "co-officer";

    /// <summary>A department with tasks of its own (责任部门): sees its own rows only, enters its values.</summary>
    public const string Department = "department";

    /// <summary>Reports for the own unit; sees its own rows only.</summary>
    public const string Reporter = "reporter";

    /// <summary>Supplies values for the unit and those below (统计, 税务, 市监); reads them.</summary>
    public const string DataSupplier = "data-supplier";

    /// <summary>The supervision office (督查): reads everything of the unit and those below.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>The working-group office (工作专班): reads everything of the unit and those below, decides correction requests.</summary>
    public const string WorkingGroup = "working-group";

    /// <summary>Keeps accounts and units; sees no business data.</summary>
    public const string SystemAdmin = "system-admin";

    /// <summary>Keeps roles and scopes.</summary>
    public const string SecurityAdmin = "security-admin";

    /// <summary>Reads the audit trail, nothing else.</summary>
    public const string Auditor = "auditor";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Business, .. Administrative];

    /// <summary>Roles that work with plans and values.</summary>
    public static IReadOnlyList<string> Business => [Officer, Leader, CoOfficer, Department, Reporter, DataSupplier, Supervisor, WorkingGroup];

    /// <summary>The three separate administrators. Nobody has two of them, or one of them beside a business role.</summary>
    public static IReadOnlyList<string> Administrative => [SystemAdmin, SecurityAdmin, Auditor];

    /// <summary>Roles that see the unit and all below; the other business roles see their own rows only.</summary>
    public static IReadOnlyList<string> Overseeing => [Officer, Leader, CoOfficer, DataSupplier, Supervisor, WorkingGroup];
}
