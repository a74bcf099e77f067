namespace Tidu.Engine.Standards.Lowering;

/// <summary>A column that may stand in for another.</summary>
/// <param name="Rules">The rules that lead from the one to the other, more than one where a substitute has a substitute.</param>
/// <param name="Fact">The column that is asked for.</param>
/// <param name="By">The column that stands in.</param>
/// <param name="IsUsed">Truth: whether it does, because the first is missing and it is there, and nothing nearer.</param>
public sealed record CompiledSubstitute(IReadOnlyList<Substitute> Rules, CompiledInput Fact, CompiledInput By, int IsUsed)
{
    /// <summary>As files of results write it: <c>asked.2025=given.2025</c>.</summary>
    public string Code => $"{Fact.Column}={By.Column}";
}
