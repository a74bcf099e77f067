using System.Diagnostics;
using System.Text.Json;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rules 5 and 7 in TypeScript, by the web app's own parser: no Chinese outside locales, no function over 40 lines.</summary>
public static class WebSyntaxRule
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static HouseRule Rule { get; } = new("no Chinese and no long function in TypeScript", Violations,
        Plant.File("a string", "web/src/app/a.ts", "export const a = \"计划\";"),
        Plant.File("an escape", "web/src/app/a.ts", "export const a = \"\\u8ba1\";"),
        Plant.File("text between tags, after what looks like a comment", "web/src/app/a.tsx", "export const A = () => <p>http://计划</p>;"),
        Plant.File("a template", "web/src/app/a.ts", "export const a = (n: number) => `${`/* ${n}家`} */`;"),
        Plant.File("an attribute", "web/src/app/a.tsx", "export const A = () => <p title=\"，\" />;"),
        Plant.File("a regular expression", "web/src/app/a.ts", "export const a = /[/*]年/;"),
        Plant.File("an identifier", "web/src/app/a.ts", "export const 年 = 1;"),
        Plant.File("a long function", "web/src/app/a.ts", $"export const f = () => {{\n{string.Concat(Enumerable.Repeat("  g();\n", 40))}}};"));

    private static List<Violation> Violations(IReadOnlyList<SourceFile> files)
    {
        var start = new ProcessStartInfo("node", ["web/scripts/rules.mjs"])
        {
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        using (process.StandardInput)
        {
            JsonSerializer.Serialize(process.StandardInput.BaseStream, files.WebSource(), Web);
        }

        var found = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonSerializer.Deserialize<List<Violation>>(found, Web)!;
    }
}
