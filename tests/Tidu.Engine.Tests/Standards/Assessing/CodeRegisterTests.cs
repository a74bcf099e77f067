using System.Globalization;
using System.Text;
using Shouldly;
using Tidu.Engine.Standards.Assessing;
using Xunit;

namespace Tidu.Engine.Tests.Standards.Assessing;

public class CodeRegisterTests
{
    [Fact]
    public void Before_ManyCodesOfEveryKind_SaysTheFirstRowOfEach()
    {
        var (register, expected, random) = (new CodeRegister(), new Dictionary<string, int>(StringComparer.Ordinal), new Random(5));
        for (var row = 2; row < 60_000; row++)
        {
            var number = random.Next(40_000).ToString(CultureInfo.InvariantCulture);
            var code = random.Next(4) switch { 0 => number, 1 => $"91500118MA{number}", 2 => $"企业{number}", _ => number.PadLeft(18, '0') };

            int? before = expected.TryGetValue(code, out var first) ? first : null;
            expected.TryAdd(code, row);

            register.Before(Encoding.UTF8.GetBytes(code), row).ShouldBe(before, code);
        }
    }
}
