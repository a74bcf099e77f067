using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Standards.Typing;

/// <summary>Where a type checker tells what is wrong: at which part, under which code, in words.</summary>
internal delegate void TypeProblems(FeelSpan at, string code, string message);
