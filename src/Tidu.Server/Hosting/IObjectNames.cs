namespace Tidu.Server.Hosting;

/// <summary>What the objects of a slice are called, for the audit trail, which knows them by id only.</summary>
public interface IObjectNames
{
    /// <summary>The kind that audit entries name, as "plan".</summary>
    string Kind { get; }

    /// <summary>True where the ids tell on their own what they are, so that they are named inside before and after as well; false for plain numbers.</summary>
    bool AreTelling { get; }

    /// <summary>Names of those ids that are known, in any order; others are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel);
}
