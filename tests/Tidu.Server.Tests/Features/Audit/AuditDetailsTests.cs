using System.Text.RegularExpressions;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Resources;
using Tidu.Server.Tests.Architecture.Kit;
using Xunit;

namespace Tidu.Server.Tests.Features.Audit;

public sealed partial class AuditDetailsTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["unit/500118"] = "永川区", ["indicator/hnte"] = "高新技术企业" };

    [Theory]
    [InlineData(null, null)]
    [InlineData("not json", "not json")]
    [InlineData("{}", "")]
    [InlineData("{\"filter\":{\"from\":null,\"text\":\"\"},\"rows\":3}", "行数：3")]
    [InlineData("{\"unitId\":\"500118\",\"indicatorCode\":\"hnte\",\"value\":1.50}", "单位：永川区；指标：高新技术企业；数值：1.50")]
    [InlineData("{\"roles\":[\"auditor\"],\"units\":[\"500118\",\"elsewhere\"]}", "角色：审计管理员；单位：永川区、elsewhere")]
    [InlineData("{\"at\":\"2026-11-22T21:30:00Z\",\"sourceDate\":\"2026-11-22\"}", "时间：2026-11-23 05:30:00；来源日期：2026-11-22")]
    [InlineData("{\"parts\":[{\"year\":2027,\"byHand\":true},null],\"unheardOf\":\"x\"}", "部分：年份 2027，手工填写 是、（空）；unheardOf：x")]
    [InlineData("{\"now\":{\"value\":97,\"used\":true},\"reason\":\"更正\"}", "数值：97；选用：是；原因：更正")]
    [InlineData("[\"draft\",1]", "草稿、1")]
    public void WhatWasWrittenDown_IsToldInWords(string? json, string? words) => AuditDetails.Of(json, Names).ShouldBe(words);

    [Theory]
    [InlineData("auditFieldTexts", "audit-field.")]
    [InlineData("auditValueTexts", "audit-value.")]
    public void Workbook_SaysWhatTheScreenSays(string table, string prefix)
    {
        var source = RepositoryFiles.One("web/src/locales/zh-CN/audit.ts").Text;
        var start = source.IndexOf($"{table}:", StringComparison.Ordinal);
        var block = source[start..source.IndexOf("};", start, StringComparison.Ordinal)];
        var screen = Line().Matches(block).ToDictionary(match => match.Groups["key"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);
        var workbook = Texts.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(key => key[prefix.Length..], Texts.Of, StringComparer.Ordinal);
        workbook.ShouldBe(screen, ignoreOrder: true);
        screen.ShouldNotBeEmpty();
    }

    [GeneratedRegex("""^\s+"?(?<key>[\w-]+)"?: "(?<text>[^"]*)",""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
