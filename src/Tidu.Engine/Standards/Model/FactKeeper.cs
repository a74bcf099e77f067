namespace Tidu.Engine.Standards;

/// <summary>Whose figures a fact is (数源): where several sources say different things, this one counts. Packs write the codes in snake_case.</summary>
public enum FactKeeper
{
    /// <summary>The tax office: what stands in tax returns.</summary>
    Tax,

    /// <summary>Statistics: what stands in statistical reports and lists.</summary>
    Statistics,

    /// <summary>The business register and its lists.</summary>
    Registration,

    /// <summary>The registers of intellectual property.</summary>
    Patents,
}
