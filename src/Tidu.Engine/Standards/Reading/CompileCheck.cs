using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Compiles a version where no file has another problem, for every kind on its first day: what cannot be computed is told when the pack is read, not when it is used.</summary>
internal static class CompileCheck
{
    public static void Check(MapReader root, StandardVersion version)
    {
        foreach (var span in version.InForce)
        {
            if (StandardCompiler.Obstacle(version, span.From, span.Kind) is { } obstacle)
            {
                var key = obstacle.TooManyFacts ? "accounting_years" : version.IsCalculation ? "results" : "scores";
                root.Context.Report(root.Find(key) ?? root.Node, obstacle.TooManyFacts ? "too-many-facts" : "not-computable",
                    obstacle.TooManyFacts ? StandardTexts.TooManyFacts(Formulas.FormulaGraph.MaximumInputs) : StandardTexts.NotComputable(obstacle.Subject));
                return;
            }
        }
    }
}
