<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Open settings…</source>
        <translation>설정 열기(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Save settings as…</source>
        <translation>다른 이름으로 설정 저장(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Choose &amp;text file…</source>
        <translation>텍스트 파일 선택(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Choose text fo&amp;lder…</source>
        <translation>텍스트 폴더 선택(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Save &amp;plots as PNG or SVG…</source>
        <translation>그래프를 PNG 또는 SVG로 저장(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Copy plots</source>
        <translation>그래프 복사(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Open &amp;log…</source>
        <translation>로그 열기(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Open the log of another trainer: CSV, JSON Lines or TensorBoard event files (Ctrl+Shift+O)</source>
        <translation>다른 트레이너의 로그를 엽니다: CSV, JSON Lines 또는 TensorBoard 이벤트 파일 (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Load sc&amp;hedule…</source>
        <translation>스케줄 불러오기(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Load a learning-rate schedule as points, from a CSV file with the columns step and lr</source>
        <translation>step 열과 lr 열이 있는 CSV 파일에서 학습률 스케줄을 점으로 불러옵니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Open runs &amp;folder</source>
        <translation>실행 폴더 열기(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;New run</source>
        <translation>새 실행(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Clear the plots and show only the planned schedule (Ctrl+N)</source>
        <translation>그래프를 비우고 계획한 스케줄만 표시합니다 (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Resu&amp;me</source>
        <translation>재개(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Single s&amp;tep</source>
        <translation>한 스텝(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>St&amp;op</source>
        <translation>중지(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Detach</source>
        <translation>분리(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>S&amp;ample now</source>
        <translation>지금 샘플 생성(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Sa&amp;ve now</source>
        <translation>지금 저장(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Resume from checkpoint…</source>
        <translation>체크포인트에서 재개(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Go &amp;back to the last good step</source>
        <translation>마지막 정상 스텝으로 되돌리기(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Pause when the run &amp;diverges</source>
        <translation>발산하면 일시 정지(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Pause automatically when the smoothed loss stays 5 % above its minimum</source>
        <translation>평활 손실이 최솟값보다 5% 높은 상태로 머물면 자동으로 일시 정지합니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>System</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Log y</source>
        <translation>로그 y</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Logarithmic y axis for loss and gradient norm (Ctrl+L)</source>
        <translation>손실과 그래디언트 노름의 y축을 로그 눈금으로 표시합니다 (Ctrl+L)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>F&amp;ull range</source>
        <translation>전체 범위(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Include outliers and much longer runs in the axis ranges (Ctrl+Shift+L)</source>
        <translation>축 범위에 이상값과 훨씬 긴 실행까지 포함합니다 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Keep the newest step in view (Ctrl+E)</source>
        <translation>최신 스텝이 항상 보이게 합니다 (Ctrl+E)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Loss fo&amp;recast</source>
        <translation>손실 예측(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Forecast the loss for the rest of the schedule, also while you drag it. Needs enough steps to learn from (Ctrl+Shift+F)</source>
        <translation>남은 스케줄의 손실을 예측합니다. 스케줄을 드래그하는 동안에도 바로 반영됩니다. 근거가 될 스텝이 충분해야 합니다 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>L&amp;earn from an earlier run</source>
        <translation>이전 실행을 예측에 사용(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Base the forecast on the most similar finished run: same model, text, tokenizer and batch size, peak learning rate within 25 %</source>
        <translation>가장 비슷한 완료된 실행을 바탕으로 예측합니다: 모델, 텍스트, 토크나이저, 배치 크기가 같고 피크 학습률의 차이가 25% 이내인 실행</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Pin this curve</source>
        <translation>이 곡선 고정(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Pin the current schedule as a reference to compare with (Ctrl+P)</source>
        <translation>현재 스케줄을 비교 기준으로 고정합니다 (Ctrl+P)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train &amp;both schedules</source>
        <translation>두 스케줄 모두 학습(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train the pinned and the current schedule one after the other, with the same seed and batches, and compare them (Ctrl+Shift+B)</source>
        <translation>고정한 스케줄과 현재 스케줄을 같은 시드와 배치로 차례로 학습하고 비교합니다 (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>LR &amp;range test</source>
        <translation>LR 범위 테스트(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train a copy of the run for 100 steps while the learning rate rises from 1e-7 to 10, to find a good peak. Your run and settings stay unchanged (Ctrl+Shift+R)</source>
        <translation>학습률을 1e-7에서 10까지 올리며 실행의 복사본을 100스텝 학습해 알맞은 피크를 찾습니다. 실행과 설정은 바뀌지 않습니다 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Reset zoom</source>
        <translation>확대 초기화(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Show &amp;settings</source>
        <translation>설정 표시(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Show s&amp;amples and log</source>
        <translation>샘플과 로그 표시(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>What is &amp;warmup?</source>
        <translation>워밍업이란?(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;About Crest</source>
        <translation>Crest 정보(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Add to &amp;queue</source>
        <translation>대기열에 추가(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Add a run with these settings to the queue. It trains in its own process</source>
        <translation>이 설정의 실행을 대기열에 추가합니다. 별도의 프로세스에서 학습합니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Queue se&amp;veral runs…</source>
        <translation>여러 실행을 대기열에 추가(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Add one run for each of several values of a setting, for example four peak rates overnight</source>
        <translation>한 설정의 여러 값마다 실행을 하나씩 추가합니다. 예: 밤새 피크 학습률 네 가지</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>S&amp;weep…</source>
        <translation>스윕(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train every combination of values and seeds, and plot which setting is best</source>
        <translation>값과 시드의 모든 조합을 학습하고 어느 설정이 가장 좋은지 그래프로 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>ActiveRunHistory</name>
    <message>
        <location filename="../../gui/runs/stored/active_history.py"/>
        <source>This continuation is not exact because of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/active_history.py"/>
        <source>The run is as it was before step {0}, and waits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlarmBinding</name>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>The loss spiked at step {0}.</source>
        <translation>스텝 {0}에서 손실이 급등했습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>The run is diverging: at step {0} the smoothed loss had been 5 % above its minimum for 100 steps.</source>
        <translation>실행이 발산하고 있습니다: 스텝 {0}에서 평활 손실이 100스텝 동안 최솟값보다 5% 높았습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>Overfitting: at step {0} training and validation loss had separated. The model memorises its text.</source>
        <translation>과적합: 스텝 {0}에서 훈련 손실과 검증 손실이 벌어졌습니다. 모델이 텍스트를 암기하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>Decay now</source>
        <translation>지금 감쇠</translation>
    </message>
</context>
<context>
    <name>CheckpointMenu</name>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Check&amp;points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>None in the plots yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>  (once the run has ended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Branch from here with another tail…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>What if…  try a few steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Go back to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Sample from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Pin: keep it for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Show its files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckpointSampler</name>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>A checkpoint is being sampled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>the process said nothing; see the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>No sample from the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>No sample: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseGuard</name>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Close Crest</source>
        <translation>Crest 닫기</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Training is running</source>
        <translation>학습이 진행 중입니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Keep running</source>
        <translation>계속 실행</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Keep running: Crest is minimised and training continues. Open the window again to see it.</source>
        <translation>계속 실행: Crest를 최소화하고 학습을 계속합니다. 창을 다시 열면 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Stop and close</source>
        <translation>중지하고 닫기</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Stop and close: the current step is discarded. Weights, curves and samples so far are saved in the run folder.</source>
        <translation>중지하고 닫기: 현재 스텝은 버립니다. 지금까지의 가중치, 곡선, 샘플은 실행 폴더에 저장됩니다.</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>What the column of steps counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>What the losses are measured in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Tokens that one update trains on: batch size × context × accumulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>as in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>How many steps the run will have, if it is still on and the log does not plan them. The last learning rate is held until then, and can be dragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Take only so many steps of it, and the rest as planned: to drag that, and to see what would have been foretold there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Tokens an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Steps in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Read steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>– none –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>count the rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>‹ Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>The list of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>From the first step to the last (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>The last quarter; every plot takes its range from what is seen (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Horizontal axis of the plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>What the plots have on their horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>x: step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>x: tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>x: time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Add run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Compare another stored run, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Keep this comparison under a name, or open one that was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>As one picture, a table or a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Picture (PNG, SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Numbers of all runs as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Report (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Compare 1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Compare {0} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>all: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>2 more seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Choose in the list of runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Keep this comparison…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBinding</name>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Save the plots</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>PNG image (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Save the numbers</source>
        <translation>수치 저장</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Saved to {0}</source>
        <translation>{0}에 저장했습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Could not save to {0}: {1}</source>
        <translation>{0}에 저장하지 못했습니다: {1}</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Reading {0} runs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Choose two or more runs in the list, then Compare: their curves, what differs, and whether the difference could be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Keep this comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>The comparison is kept as “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>“{0}” is forgotten; its runs are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <location filename="../../gui/runs/compare/page.py"/>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/page.py"/>
        <source>Choose runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/page.py"/>
        <source>The list of runs: choose several there, then Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparedStack</name>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>The loss on text that is held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>The smoothed loss of the batches trained on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContinueDialog</name>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>step 0, as there is no checkpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Take over what was changed in the settings at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>The state to go on from; the newest stands first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>What the new run is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>How the learning rate goes on from the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Over how many steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>How many steps the trial takes; then you decide about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Train on with the settings of the form, as far as that can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Begin (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>The rest of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Try for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Leave everything as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Not taken over, as they belong to a run from its first step: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Reading the text…</source>
        <translation>텍스트를 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>characters</source>
        <translation>문자</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>distinct</source>
        <translation>고유 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>train {0}</source>
        <translation>훈련 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>val {0}</source>
        <translation>검증 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>batches/epoch</source>
        <translation>배치/에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>{title} is not included with Crest. It is downloaded once and kept. Without an internet connection, choose a file instead.</source>
        <translation>{title}은(는) Crest에 들어 있지 않습니다. 한 번 내려받아 보관합니다. 인터넷에 연결되어 있지 않으면 대신 파일을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Download {size}</source>
        <translation>다운로드 {size}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Read the column {name}</source>
        <translation>{name} 열 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Read it as {encoding}</source>
        <translation>{encoding}(으)로 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>1 document</source>
        <translation>문서 1개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>{n} documents</source>
        <translation>문서 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>column {name}</source>
        <translation>{name} 열</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>an empty line</source>
        <translation>빈 줄</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>a line break</source>
        <translation>줄바꿈</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>separated by {separator}</source>
        <translation>구분: {separator}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Cancelled. The number of steps is unknown.</source>
        <translation>취소했습니다. 스텝 수를 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Read the text</source>
        <translation>텍스트 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
</context>
<context>
    <name>DataPreview</name>
    <message>
        <location filename="../../gui/settings/data_preview.py"/>
        <source>not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_preview.py"/>
        <source>This text cannot be used: {0}</source>
        <translation>이 텍스트는 사용할 수 없습니다: {0}</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Compare the others with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Draw it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Do not draw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Open it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Compare it no more	Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditCard</name>
    <message>
        <location filename="../../gui/panels/edit_card.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edit_card.py"/>
        <source>before: {0}</source>
        <translation>이전: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edit_card.py"/>
        <source>now: {0}</source>
        <translation>현재: {0}</translation>
    </message>
</context>
<context>
    <name>EditList</name>
    <message>
        <location filename="../../gui/models/edit_list.py"/>
        <source>step {0}: {1}, from {2} to {3}</source>
        <translation>스텝 {0}: {1}, {2}에서 {3}(으)로</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>Edits of this run, newest first</source>
        <translation>이 실행의 편집(최신순)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>During training, drag a ring on the dashed curve. The change is staged: nothing happens until you press Apply. Decay now, Hold, Halve and Extend stage a change with one click.</source>
        <translation>학습 중에 점선 곡선의 고리를 드래그하십시오. 변경은 보류됩니다: 적용을 누르기 전에는 아무것도 바뀌지 않습니다. 지금 감쇠, 유지, 절반으로, 연장은 클릭 한 번으로 변경을 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>Applied edits appear here with their step, and as diamonds in all plots. An applied edit cannot be undone; edit the rest of the schedule again instead.</source>
        <translation>적용한 편집은 스텝과 함께 여기에 나타나고, 모든 그래프에 마름모로 표시됩니다. 적용한 편집은 취소할 수 없습니다. 대신 남은 스케줄을 다시 편집하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>Edit the schedule during training</source>
        <translation>학습 중에 스케줄 편집</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>No edits in this run</source>
        <translation>이 실행에는 편집이 없습니다</translation>
    </message>
</context>
<context>
    <name>Experiments</name>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>Take the settings of one of its runs into the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>begin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>Use the settings of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>Another experiment trains: wait for it, or call it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>A run is on: stop it, or wait for its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>done · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>training, run {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>training {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>took {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>{0} cannot be shown: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>That it was run cannot be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>New here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Five small experiments show what warmup, peak, decay and clipping do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Open Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Two or three small runs each, on the same batches (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Offer this at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>no sample yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Call off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Stop the run that trains; what was trained stays under Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Progress of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>What to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Open in Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Its runs as equals, on the page Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Use settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>First {0} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Train its runs anew, on the same batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>What this shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>All of them were run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Offer experiments at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>A line over the plots that leads here, as long as nothing was trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Each trains two or three small models on the same batches and lays their curves over each other, with a sentence under each plot. All are small enough for a CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Experiments leave your settings alone. Their runs are kept under Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/rail.py"/>
        <source>‹ All experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/rail.py"/>
        <source>The cards of all experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>learning rate, log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Train its runs one after the other; pause and stop as with any run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>What its runs showed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Keep as A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Change B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Train both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Pin the present plan, and go where it is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Go to the form and the handles: what is changed there is B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Train the pinned plan and the present one, then compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>One of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Keep your schedule as A, change one thing for B, train both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>With one change, the difference has one cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>A as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>B your change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>2 runs · as long as yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} min {1} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} runs · about {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <location filename="../../gui/panels/finding_card.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <location filename="../../gui/models/finding_list.py"/>
        <source>step {0}: {1}</source>
        <translation>스텝 {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Foretold</name>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>working it out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>End of the validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>End of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>learned from '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>About Crest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>What is warmup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Space and the full stop go to the run unless a field, a button or a list has the keyboard. Tab goes through everything; Escape leaves a zoomed plot or a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Trains a small GPT before your eyes, with the learning rate, the loss, the gradients and the text it writes on one page. The settings it begins with are those of Appendix D of Sebastian Raschka's book &lt;i&gt;Build a Large Language Model (From Scratch)&lt;/i&gt;: linear warmup, cosine decay and gradient clipping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Warmup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>At first the weights are random and the optimizer has seen hardly any gradients, so its idea of how large a step should be is poor. The learning rate therefore begins tiny and climbs in a straight line. Too short a warmup shows as a jump in loss or a spike in the gradient norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>The peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>The highest rate, where the model learns fastest. If the loss rises or swings here, lower the peak; if it creeps, raise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Large steps find the right neighbourhood, small ones settle in it. The rate falls, here along half a cosine, and the loss usually drops a last bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>The gradient norm is the length of the whole gradient. One odd batch can make it huge. Clipping shortens such a gradient to the threshold and keeps its direction; clipped steps are marked in the third plot. In Appendix D clipping begins after the warmup: until then the plot says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Train and validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Both fall at first. When the validation loss turns upwards while the training loss goes on falling, the model has begun to learn its text by heart. On a text of a few pages that happens soon, and is a thing worth seeing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>yes: ≈ {minutes}, pays from {least}</source>
        <translation>켬: 약 {minutes}, {least}부터 이득</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: ≈ {minutes}, pays from {least}</source>
        <translation>끔: 약 {minutes}, {least}부터 이득</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: only on an NVIDIA GPU</source>
        <translation>끔: NVIDIA GPU 전용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: Triton is missing</source>
        <translation>끔: Triton이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: Deterministic is on</source>
        <translation>끔: 결정적 모드 사용 중</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: the model is sharded</source>
        <translation>끔: 모델이 샤딩됨</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source> · CUDA graphs</source>
        <translation> · CUDA 그래프</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} steps</source>
        <translation>{n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>step {n}</source>
        <translation>스텝 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>this text: {n} of {all} tokens</source>
        <translation>이 텍스트: 토큰 {all}개 중 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} of {all} tokens used</source>
        <translation>토큰 {all}개 중 {n}개 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} tokens</source>
        <translation>토큰 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>≈ {time}</source>
        <translation>약 {time}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>1 epoch</source>
        <translation>1에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} epochs</source>
        <translation>{n}에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{share} of the peak</source>
        <translation>피크의 {share}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{train} train · {val} validation</source>
        <translation>훈련 {train} · 검증 {val}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>each token once per epoch</source>
        <translation>에포크마다 각 토큰을 한 번씩</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>each token {n} times per epoch</source>
        <translation>에포크마다 각 토큰을 {n}번씩</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} per head</source>
        <translation>헤드당 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} tokens per step</source>
        <translation>스텝당 토큰 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>not reached: the run ends at {total} steps ("{field}")</source>
        <translation>도달하지 않음: {total}스텝에서 실행이 끝남("{field}")</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>only at the end: the run has {n} steps</source>
        <translation>끝에서만: 실행이 {n}스텝임</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>keeps all</source>
        <translation>모두 보관</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>keeps the latest and the best</source>
        <translation>최신과 최고를 보관</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>keeps the latest {n} and the best</source>
        <translation>최신 {n}개와 최고를 보관</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} in this run</source>
        <translation>이 실행에서 {n}번</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>also at the last step, on batches from the whole text</source>
        <translation>마지막 스텝에서도, 텍스트 전체에서 고른 배치로</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>at fixed steps, on the first batches</source>
        <translation>일정한 스텝마다, 앞쪽 배치로</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>the validation text has only {n}; all are used</source>
        <translation>검증 텍스트에는 {n}개뿐이어서 모두 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>for the samples during training</source>
        <translation>학습 중 샘플에 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{batches} × {epochs}</source>
        <translation>{batches} × {epochs}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>1 batch</source>
        <translation>1배치</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} batches</source>
        <translation>{n}배치</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{line}, capped at {total} steps by "{field}"</source>
        <translation>{line}, "{field}"에 따라 {total}스텝으로 제한</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{line} = {total} steps</source>
        <translation>{line} = {total}스텝</translation>
    </message>
</context>
<context>
    <name>LiveRows</name>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Press Enter to apply</source>
        <translation>Enter를 누르면 적용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Can be changed while the run is training.</source>
        <translation>실행이 학습하는 동안 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Fixed for the current run. To change the rest of its schedule, drag the handles in the learning-rate plot. To edit the next run, stop this one.</source>
        <translation>현재 실행에서는 고정되어 있습니다. 남은 스케줄을 바꾸려면 학습률 그래프의 핸들을 드래그하십시오. 다음 실행을 편집하려면 이 실행을 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Fixed for the current run. To change it for the next run, stop this one.</source>
        <translation>현재 실행에서는 고정되어 있습니다. 다음 실행에서 바꾸려면 이 실행을 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Applying…</source>
        <translation>적용 중…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Not applied: {0}</source>
        <translation>적용되지 않음: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>In effect from step {0}</source>
        <translation>스텝 {0}부터 적용됨</translation>
    </message>
</context>
<context>
    <name>LiveSettings</name>
    <message>
        <location filename="../../gui/run/live_settings.py"/>
        <source>Changed in the run: {0}</source>
        <translation>실행 중 변경: {0}</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Open a log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Choose the log of another trainer, or drop it here: a CSV file (nanoGPT, Lightning, W&amp;B's export), JSON lines, trainer_state.json, or TensorBoard's event files. It becomes a run that can be looked at, compared, read and forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Choose the file of a log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Choose a folder of TensorBoard's event files, or one with a log in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Which of the runs in this log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>The run's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>What the run is called in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>How far the log is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Read no further, or close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Make a run of it and show that (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Reading {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Cancelled. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Logs ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Open a folder of logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Making a run of it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <location filename="../../gui/panels/log.py"/>
        <source>No messages yet.</source>
        <translation>아직 메시지가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/log.py"/>
        <source>Log</source>
        <translation>로그</translation>
    </message>
</context>
<context>
    <name>LogPreview</name>
    <message>
        <location filename="../../gui/runs/logs/log_preview.py"/>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongTask</name>
    <message>
        <location filename="../../gui/runs/share/long_task.py"/>
        <source>Please wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/long_task.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../gui/window/main_window.py"/>
        <source>The language changes as soon as the runs in progress have ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;New run from preset</source>
        <translation>프리셋으로 새 실행(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>S&amp;chedule</source>
        <translation>스케줄(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>Share run as one &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Horizontal axis</source>
        <translation>가로축(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>S&amp;moothing</source>
        <translation>평활(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>CREST_LANG decides: unset it to choose here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPresetChooser</name>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Model size {name}</source>
        <translation>모델 크기 {name}</translation>
    </message>
</context>
<context>
    <name>ModelStats</name>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Fix the marked fields to see the model size.</source>
        <translation>표시된 필드를 고치면 모델 크기가 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>The model size appears once the text is tokenized.</source>
        <translation>텍스트를 토큰화하면 모델 크기가 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>gradients</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>{n} parameters</source>
        <translation>파라미터 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>{verdict}: about {needed} of {total} memory</source>
        <translation>{verdict}: 메모리 {total} 중 약 {needed}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>{verdict}: about {needed} of {total} on {device}</source>
        <translation>{verdict}: {device} {total} 중 약 {needed}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Fits</source>
        <translation>충분함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Tight</source>
        <translation>빠듯함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Will not fit</source>
        <translation>부족함</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Dismiss (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Show the field</source>
        <translation>필드 보기</translation>
    </message>
</context>
<context>
    <name>OverlayEntry</name>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Click hides it or shows it again; middle click or Delete takes it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <location filename="../../gui/panels/page_row.py"/>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <location filename="../../gui/panels/page_row.py"/>
        <source>The other pages of the window</source>
        <translation>창의 다른 페이지</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Settings, plots and samples of one run</source>
        <translation>한 실행의 설정, 그래프, 샘플</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Experiments</source>
        <translation>실험</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>What warmup, peak, decay and clipping do, in small runs</source>
        <translation>워밍업, 피크, 감쇠, 클리핑이 하는 일을 작은 실행으로 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>All stored runs</source>
        <translation>저장된 모든 실행</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Selected runs side by side: curves, settings, results, samples</source>
        <translation>선택한 실행을 나란히 비교: 곡선, 설정, 결과, 샘플</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Waiting, running and finished runs of the queue</source>
        <translation>대기열에서 대기 중인 실행, 진행 중인 실행, 끝난 실행</translation>
    </message>
</context>
<context>
    <name>PlotChoice</name>
    <message>
        <location filename="../../gui/window/plot_choice.py"/>
        <source>P&amp;lots</source>
        <translation>그래프(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_choice.py"/>
        <source>Not recorded in this run: only available on NVIDIA GPUs</source>
        <translation>이 실행에는 기록이 없습니다: NVIDIA GPU에서만 기록됩니다</translation>
    </message>
</context>
<context>
    <name>PlotPictures</name>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>Save plots</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>PNG image (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>Could not save the plots to {0}: {1}</source>
        <translation>그래프를 {0}에 저장하지 못했습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>Plots saved to {0}</source>
        <translation>그래프를 {0}에 저장했습니다</translation>
    </message>
</context>
<context>
    <name>PlotStack</name>
    <message>
        <location filename="../../gui/plots/stack.py"/>
        <source>Training run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>SPIKE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>DIVERGING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>PARTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>NOT FINITE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>no clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipping is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipped to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>not clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>last {n} steps:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>{n} steps up to here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>norm p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>· clipped {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>NEVER CLIPPED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipping off from step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Appendix D: no clipping before step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Appendix D as printed: no clipping before step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>no clipping before step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>in warmup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>ramping down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>on the plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>in decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>{n} steps: {share} clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Norm before clipping: half of the steps below {p50}, 95 % below {p95}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Norm after clipping: half of the steps below {p50}, 95 % below {p95}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>All steps of a phase so far (norms: its newest {n}):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>{phase}: {share} of {n} clipped · norm p50 {p50}, p95 {p95}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>runs on other texts have no difference to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>loss minus {letter}'s; below 0 is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>within 2 standard errors: not told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>clipped steps: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/edge_notes.py"/>
        <source>▲ {letter} up to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/edge_notes.py"/>
        <source>▼ {letter} down to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/edge_notes.py"/>
        <source> at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>Comparison of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>{n} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{m} steps of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step, and 1 of {run},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step, and {m} of {run},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} steps, and 1 of {run},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} steps, and {m} of {run},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{run}: {n} outside, the farthest {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>View &gt; Full range shows all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{run} goes on to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{run} goes on to {place} ▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} runs go on, to {place} ▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>▲ {steps} above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>▼ {steps} below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/end_inset.py"/>
        <source>staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/end_inset.py"/>
        <source>as planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>perhaps better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>no difference that could be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>no forecast: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>In brackets: where it ends in four of five runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>val</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>{metric} at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>emb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>largest: {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>RAMP DOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>WARMED AGAIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>WARMUP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/overlay_layers.py"/>
        <source>parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>area {before} → {now} (×{ratio})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>at peak {before} → {now} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>cross at step {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>never cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>{name}: mean LR {mean} × {steps} steps = area {area}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>At peak: steps within 1 % of the highest rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>They cross at step {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>to pinned:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/range_ruler.py"/>
        <source>valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/range_ruler.py"/>
        <source>steep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/schedule_layers.py"/>
        <source>peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/schedule_layers.py"/>
        <source>next peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>What the GPU does appears here as soon as it is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The planned learning rate appears here once the settings are complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The loss of every batch appears here, with the losses of training and validation text at each evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The gradient's norm before clipping appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Update ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>How far each update moves the weights, as a share of their size, appears here: measured every 25 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>update / weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Gradient noise scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The batch, in tokens, at which the gradient's noise is as large as the gradient appears here. It is measured every 25 steps where an update is made of several micro-batches: set accumulation to 2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>thousand tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Gradient norm by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The gradient's norm of each layer, before clipping, appears here as colours: measured every 25 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Update ratio by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>How far each update moves the weights of each layer, as a share of their size, appears here as colours: measured every 25 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The tokens trained on in a second appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>thousand tokens per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>MFU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GB in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>°C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/usual_layer.py"/>
        <source>usual: {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>Clip threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>{share} of the last {n} norms are above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>now {norm} · sent on release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>drag up to clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>clip {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>clip off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>clip at norm {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>Drag up or down: gradients with a larger norm are scaled down to this one; down to 0 turns clipping off.
Shift: no snapping. Keys: arrows move it, with Shift further; Esc takes a drag back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Point {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{name}, {lr} at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>initial LR {lr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>no warmup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{n} steps of warmup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>no warmup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>peak {lr} · {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>the run starts at the peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>decay from step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>min LR {lr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{n} steps in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>pull up to warm up again, down to ramp down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>to any height, by any step ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>down to {lr} by step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>peak {lr} at step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>ends at step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag: the curve goes through this point. Right-click: exact values, remove, what is between points.
Shift: no snapping. Keys: 1 to 9 choose a point, arrows move it, with Shift further; Del removes it; Esc takes a drag back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag up or down: where the warmup begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag up or down: the highest rate. Left or right: how long the warmup takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag left or right: where the decay begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag up or down: where the decay ends. Left or right: how long the run is, where “At most” counts its steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Shift: no snapping. Keys: 1 to 4 choose a handle, arrows move it, with Shift further; Esc takes a drag back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{share} % of the peak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointController</name>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Exact values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Remove {0}	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Add a point here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Double-click on the curve does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Turn into points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>The same curve through a few points, to go on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Turn into points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Straight lines between points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Straight lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>S&amp;mooth between points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Smooth curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Ste&amp;ps between points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Exact values of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointDialog</name>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>&amp;Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Step: a whole number, for example 120</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Learning rate: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Step: this point keeps its step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Not possible: {0}; the nearest is {1} at step {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <location filename="../../gui/settings/presets.py"/>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../gui/settings/presets.py"/>
        <source>modified</source>
        <translation>수정됨</translation>
    </message>
    <message>
        <location filename="../../gui/settings/presets.py"/>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
</context>
<context>
    <name>PriorButton</name>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>The forecast uses what the finished run “{0}” has shown: the same model, text, tokenizer and batch, its highest rate within 25 %. Click to do without it; that is remembered for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>The forecast does without what the finished run “{0}” has shown. Click to learn from it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>learned from '{0}' ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>learn from '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>earlier run ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>learn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../gui/app.py"/>
        <source>Unexpected error in the window: {0}. Training is not affected. See the log for details.</source>
        <translation>창에서 예기치 않은 오류가 발생했습니다: {0}. 학습에는 영향이 없습니다. 자세한 내용은 로그를 보십시오.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../gui/panels/progress_line.py"/>
        <source>Progress of the run</source>
        <translation>실행 진행률</translation>
    </message>
</context>
<context>
    <name>PromptCheck</name>
    <message>
        <location filename="../../gui/settings/prompt_check.py"/>
        <source>Use the start of the text</source>
        <translation>텍스트의 시작 부분 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/prompt_check.py"/>
        <source>Prompt from the text</source>
        <translation>텍스트에서 가져온 프롬프트</translation>
    </message>
    <message>
        <location filename="../../gui/settings/prompt_check.py"/>
        <source>The default prompt has characters that are not in the text ({characters}). Samples start with the beginning of the text instead.</source>
        <translation>기본 프롬프트에 텍스트에 없는 문자가 있습니다({characters}). 대신 텍스트의 시작 부분으로 샘플을 시작합니다.</translation>
    </message>
</context>
<context>
    <name>PromptSamples</name>
    <message>
        <location filename="../../gui/runs/resume/prompt_samples.py"/>
        <source>There is no model to ask yet: none was trained, or none was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Show the run in the plots; one at work is followed (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Another name or other settings, until it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Show the chosen runs beside each other on the page Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Run next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Before all others that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Up	Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>One place earlier; runs can also be dragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Down	Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>One place later; runs can also be dragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>End this run; what was trained is kept, and the next begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Remove	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Take it out of the queue; that can be undone, and no run is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Pause now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Save the run at work, which goes on later, and begin no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Clear what is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Take all that ended out of the list; the runs themselves stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Sweep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Values and seeds as a group, and a plot of which was better (Ctrl+Alt+F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>To the page before this one (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>At work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>drag to reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>val at end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>step {0} / {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>val {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>ending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>goes on from its last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>stopped before its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>ended early: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>for the run of a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>not timed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>done after {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>{0} not timed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>pauses at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>done at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Queue · run {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>{0} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Why it failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Why it was ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Added together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Validation at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>{0} of {1} seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>not told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Queue finished: {0}</source>
        <translation>대기열 완료: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>{0}: failed</source>
        <translation>{0}: 실패</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>{0}: done</source>
        <translation>{0}: 완료</translation>
    </message>
    <message>
        <location filename="../../gui/window/sweep_binding.py"/>
        <source>All runs of this sweep are in the queue or done.</source>
        <translation>이 스윕의 모든 실행이 대기열에 있거나 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>QueueAdding</name>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Added to the queue: {0}</source>
        <translation>대기열에 추가함: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Show the queue</source>
        <translation>대기열 보기</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Removed from the queue: {0}</source>
        <translation>대기열에서 제거함: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>{0} from the queue is training at the same time. Both runs are slower.</source>
        <translation>대기열의 {0}도 동시에 학습 중입니다. 두 실행 모두 느려집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Pause the queue</source>
        <translation>대기열 일시 정지</translation>
    </message>
</context>
<context>
    <name>QueueAside</name>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Queue several…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Add the settings as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Sweep, with seeds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>They are moved together (dragged, Alt+Up, Alt+Down), removed by Del.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Runs that are put here are trained one after the other, each in a process of its own, one a GPU where there are several. Four peaks overnight: Queue several…, and write the four values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>No run is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Choose one at the left to see its settings and what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Compare {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>{0} are chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueClosing</name>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>The queue is running: {0} left, {1}.</source>
        <translation>대기열이 진행 중입니다: {0} 남음, {1}.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>The queue is running: {0} left.</source>
        <translation>대기열이 진행 중입니다: {0} 남음.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Close Crest</source>
        <translation>Crest 닫기</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Continue in background</source>
        <translation>백그라운드에서 계속</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Continue in background: the runs keep training in their own processes. Crest shows their progress when you open it again.</source>
        <translation>백그라운드에서 계속: 실행이 각자의 프로세스에서 학습을 계속합니다. Crest를 다시 열면 진행 상황을 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Stop until next start</source>
        <translation>다음 시작까지 중지</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Stop until next start: the current run is saved, and resumes when you open Crest again.</source>
        <translation>다음 시작까지 중지: 현재 실행을 저장하고, Crest를 다시 열면 재개합니다.</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <location filename="../../gui/queue/desk.py"/>
        <source>removing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/desk.py"/>
        <source>removing {0} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/desk.py"/>
        <source>{0} has begun meanwhile: its settings stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueDetails</name>
    <message>
        <location filename="../../gui/queue/details.py"/>
        <source>Settings that are not the defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueEditDialog</name>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Edit a run that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Change a field that has its default now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Another field…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Goes on when the window is closed, if you say so then; and where it was after a restart or a crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Put several runs into the queue, with other values each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>What else can be done with the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Pause after this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Begin no other run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Begin the runs that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Show the sweep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <location filename="../../gui/queue/view.py"/>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangeBinding</name>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test failed: {0}</source>
        <translation>LR 범위 테스트 실패: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>For another model, text or batch size. {0}</source>
        <translation>다른 모델, 텍스트 또는 배치 크기의 결과입니다. {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test (outdated, test again)</source>
        <translation>LR 범위 테스트(이전 결과, 다시 테스트 필요)</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test</source>
        <translation>LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test at step {0}</source>
        <translation>스텝 {0}의 LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>{0}: no usable range</source>
        <translation>{0}: 쓸 만한 범위 없음</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>Saving the current state of the run…</source>
        <translation>실행의 현재 상태 저장 중…</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test: preparing…</source>
        <translation>LR 범위 테스트: 준비 중…</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test: {0} of {1} updates</source>
        <translation>LR 범위 테스트: 업데이트 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>Range test: no usable range, {0}.</source>
        <translation>범위 테스트: 쓸 만한 범위 없음, {0}.</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>Range test: {0} to {1}. Longer runs need a lower LR.</source>
        <translation>범위 테스트: {0}~{1}. 실행이 길수록 더 낮은 LR이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>RangeRow</name>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>LR range test</source>
        <translation>LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Progress of the LR range test</source>
        <translation>LR 범위 테스트 진행률</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Cancel the LR range test</source>
        <translation>LR 범위 테스트 취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Test again</source>
        <translation>다시 테스트</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Findings of this run</source>
        <translation>이 실행의 해설</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Click a sentence to move the cursor of all plots to its step</source>
        <translation>문장을 클릭하면 모든 그래프의 커서가 해당 스텝으로 이동합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy sentence</source>
        <translation>문장 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy all sentences</source>
        <translation>모든 문장 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy all sentences, one per line</source>
        <translation>모든 문장을 한 줄에 하나씩 복사합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>What the schedule did</source>
        <translation>스케줄이 한 일</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>During training Crest looks for findings from time to time: how the warmup changed the gradients, whether the peak was too high, how much was clipped, when the model began to memorise. After the end also how much the decay lowered the loss.</source>
        <translation>학습 중에 Crest가 때때로 기록을 해석합니다: 워밍업이 그래디언트를 어떻게 바꾸었는지, 피크가 너무 높았는지, 얼마나 클리핑되었는지, 모델이 언제 암기하기 시작했는지를 알려 줍니다. 끝난 뒤에는 감쇠가 손실을 얼마나 낮추었는지도 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>A sentence appears only if the numbers support it. Click it to move the cursor of all plots to its step.</source>
        <translation>수치가 뒷받침하는 문장만 나타납니다. 문장을 클릭하면 모든 그래프의 커서가 해당 스텝으로 이동합니다.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>Nothing was open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>The runs and files themselves stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>{name} is no longer at {path}: moved, renamed or deleted. It was taken from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryOffers</name>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Go back to step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Go back to the last good step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Not done ({0}): {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Choose where the run is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>{0} was broken off at step {1}: the program ended while it was on. Resume goes on from its last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>{0} more are in the list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Go back to the best checkpoint</source>
        <translation>최고 체크포인트로 되돌리기</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Pause and return to the checkpoint with the lowest validation loss</source>
        <translation>일시 정지하고 검증 손실이 가장 낮았던 체크포인트로 되돌립니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Stage a decay from here</source>
        <translation>여기부터 감쇠 보류</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Stage a decay to the min LR. Nothing changes until you press Apply</source>
        <translation>최소 LR까지의 감쇠를 보류합니다. 적용을 누르기 전에는 아무것도 바뀌지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Halve the clip threshold</source>
        <translation>클리핑 임곗값을 절반으로</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Clip gradients at half the norm from the next step on</source>
        <translation>다음 스텝부터 절반의 노름에서 그래디언트를 클리핑합니다</translation>
    </message>
</context>
<context>
    <name>RunArchiver</name>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Open a run first, or choose one in Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Share run as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Shared run (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Packing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Run shared as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Cancelled: no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>The run was not shared: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Import shared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Importing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Another import is on: try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Imported: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Cancelled: nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunController</name>
    <message>
        <location filename="../../gui/run/controller.py"/>
        <source>The training thread ended unexpectedly. See the log for details.</source>
        <translation>학습 스레드가 예기치 않게 끝났습니다. 자세한 내용은 로그를 보십시오.</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>baseline, good, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Tags, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Words to find the run by, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>What was tried, what came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Kept with the run, and found by the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Foretold, and what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>What the forecast of its end was when a quarter, a half and three quarters of the run were done, and what came: how far this program can be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Best val</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Last loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>{0} runs chosen. Compare lays their curves over each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Choose a run to see more of it; several to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Trial from {0}, step {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Branch of {0} at step {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Not exact because of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunExporter</name>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Export {0}: choose where its folder is put</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Exported to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Not exported: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPresenter</name>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Detached: the run continues in its own process</source>
        <translation>분리함: 실행이 자체 프로세스에서 계속됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>the trial was discarded</source>
        <translation>시험 실행을 버렸습니다</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Rejected ({0}): {1}</source>
        <translation>거부됨({0}): {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>step {0}: {1}</source>
        <translation>스텝 {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Paused before step {0}</source>
        <translation>스텝 {0} 전에 일시 정지함</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Resumed at step {0}</source>
        <translation>스텝 {0}에서 재개함</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Stopping: {0}</source>
        <translation>중지 중: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>saved at step {0}</source>
        <translation>스텝 {0}에서 저장함</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source> · {0} on disk</source>
        <translation> · 디스크 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>From step {1} on, the run is saved in {0}.</source>
        <translation>스텝 {1}부터 실행을 {0}에 저장합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>back at step {0}</source>
        <translation>스텝 {0}(으)로 되돌림</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Went back to step {0}</source>
        <translation>스텝 {0}(으)로 되돌림</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Run {0} in {1}</source>
        <translation>실행 {0}, 위치 {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Ended ({0}) after {1} steps</source>
        <translation>{1}스텝 후 종료({0})</translation>
    </message>
</context>
<context>
    <name>RunReplayer</name>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>Open a run first, or choose one in Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>Training is running: stop it, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>{name}, replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>Replaying {name}: trained again with its edits at their steps, then compared to the last bit. Stop ends it; what was trained is compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>The run cannot be replayed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunReporter</name>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Open a run first, or choose one in Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>HTML page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Writing the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Report saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Cancelled: no report was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>No report was written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>step {0} / {1}</source>
        <translation>스텝 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Stopping…</source>
        <translation>중지 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Resuming…</source>
        <translation>재개 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Pausing…</source>
        <translation>일시 정지 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Running</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Trial ended</source>
        <translation>시험 실행 종료</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Ready. Press Start to train with the current settings.</source>
        <translation>준비되었습니다. 시작을 누르면 현재 설정으로 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Failed: {0}</source>
        <translation>실패: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>val {0}</source>
        <translation>검증 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} °C</source>
        <translation>{0}°C</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} W</source>
        <translation>{0} W</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>GPU {0}</source>
        <translation>GPU {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>MFU {0} %</source>
        <translation>MFU {0}%</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>The trial was discarded. Press Start to train with the current settings.</source>
        <translation>시험 실행을 버렸습니다. 시작을 누르면 현재 설정으로 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Stopped before the first step. Nothing was trained.</source>
        <translation>첫 스텝 전에 중지했습니다. 학습한 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} on disk</source>
        <translation>디스크 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>saved in {0}</source>
        <translation>저장 위치: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>epoch {0} / {1}</source>
        <translation>에포크 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} tokens seen</source>
        <translation>학습한 토큰 {0}개</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <location filename="../../gui/window/run_status.py"/>
        <source>Not ready</source>
        <translation>준비되지 않음</translation>
    </message>
    <message>
        <location filename="../../gui/window/run_status.py"/>
        <source>To start, fix {0}: {1}</source>
        <translation>시작하려면 {0} 수정 필요: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/window/run_status.py"/>
        <source>Running · step {0} / {0}</source>
        <translation>학습 중 · 스텝 {0} / {0}</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <location filename="../../gui/runs/table/store.py"/>
        <source>The runs cannot be listed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <location filename="../../gui/runs/table/run_view.py"/>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Its length is not known: it is not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Another text, tokenizer or split: no difference is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>The same settings as {0}, with seed {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Too few evaluations to be compared with {0}: three at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>{0} settings differ: which of them it was cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;No difference that could be told&lt;/b&gt; from {0} ({1}: another seed moves it as much, {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;No difference that could be told&lt;/b&gt; from {0} ({1}, {2} standard errors, {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;{0} better than {1}&lt;/b&gt;, {2} standard errors, {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;{0} worse than {1}&lt;/b&gt;, {2} standard errors, {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>one seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>one seed, other batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;Diverged&lt;/b&gt;: loss {0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;Diverged&lt;/b&gt;: a loss that is no number at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>, clipped in {0} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>, then stuck {0} above {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>. It does not set the range of the plots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>It cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} of {1} settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>validation loss at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Val at end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Best val</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>begun {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Nothing to compare it with yet: &lt;b&gt;Add run…&lt;/b&gt; adds another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Standard errors are of the differences over the last evaluations, on the same batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Another seed moves small runs by 0.01 to 0.03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>the same prompt for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} runs of {1}, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Repeat with {0} more seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Counts the updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Becomes the run's schedule; without it there is no forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Of training batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>On text that is not trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Passes over the text; many of them end in memorising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Tokens seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>For the axis of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Seconds since the beginning, or of the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>thousand steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>thousand tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>billion tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>nats a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>bits a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>{0} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>steps {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>loss {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>validation {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>learning rate up to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>{0} more steps planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>The branch needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>This run has no checkpoint to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>Nothing is left to train: choose to train longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>This changes nothing, as the shape is “{shape}”: the same rates would come by only training longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>The decay has come to its end: these {n} steps train at {rate}. To let them learn more, stretch the decay or warm up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>A trial on the same batches with another rest of the schedule. Its loss is drawn over this run's; then keep it as a branch, or discard it. This run is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>With this the run becomes another one: a branch is made, with this run as its parent. This run stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>A branch is a new run that begins in this state: it has the same weights, optimizer and batches to come, and knows its parent, which stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>The run goes on in its own folder as if it had never stopped. What was recorded after the checkpoint is cut back to it; a changed tail is recorded as an edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>Where it was trained last, on a GPU, it is the same to rounding, not bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>Not exact because of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>As it was planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Train longer, by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Stretch the decay, longer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Warm up again, longer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Decay to the minimum within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Hold the rate that stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Half the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trial_outcome.py"/>
        <source>its parent has no step to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trial_outcome.py"/>
        <source>at step {step}: val {own}, parent {parent} ({difference})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trial_outcome.py"/>
        <source>steps {begin} to {step}: loss {own}, parent {parent} ({difference})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>Checkpoint before step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>val {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>a branch begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>imported from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>trained by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>branch of {0} at step {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>not exact because of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/viewer.py"/>
        <source>The log is no longer followed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/viewer.py"/>
        <source>The run cannot be opened: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>It is being trained now, here or by another process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>It was trained to the end of its plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>It was stopped before its end. Resume goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>It ended with an error; its log says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Its folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The program ended while this run was on: a crash, a power cut, or it was killed. Resume goes on from the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>A what-if that was neither kept nor discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Another program trained it: this is its log. It can be looked at, compared, read and forecast, and its schedule taken over; there is no checkpoint to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>It was stopped where its loss or its gradient was no number any more. Resume tries the step again; better go on from an earlier checkpoint, with a lower rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The run's name; F2 changes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The learning rate over the run, edits included; all on the one scale that stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>How the run ended, or that it is still on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>What it changes: a branch against its parent, else a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Updates made, and planned where there are more to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The lowest validation loss: on text it was not trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The highest learning rate of the run, edits included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Warmup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>How many steps its warmup takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The shape of the way down from the peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The gradient norm above which it clips; a dash: it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Updates that are planned for it, made or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Last loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>The loss of the last batch it was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>What it was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Layers × heads × width, and the preset's name if it is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Your own words for it; written at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Month, day and time of its first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>CSV files of the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>TensorBoard events of the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Weights for Hugging Face transformers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Show the run in the plots, with samples, edits, log (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Go on with the run from a checkpoint; you are asked how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Take the controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Watch this run, which another process trains, and pause, edit or stop it from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>The chosen runs as equals, on a page of their own (Ctrl+click and Shift+click choose several); one is added to those that are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Lay over the plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Draw the chosen runs over the one that the plots show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Use its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Prepare a new run with the settings of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Give it another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Show the run's files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>One HTML file with curves, results, edits, settings and samples; of several runs, their comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Train the run once more, with its edits at their steps, and compare both to the last bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>With all checkpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Whoever imports it can resume it from each of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>With the newest checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Whoever imports it can resume it where it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Without checkpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Small: to look at, to compare and to replay, not to resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Delete	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Put it into the trash; that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>To the page before this one (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_sharing.py"/>
        <source>Share as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/run_table.py"/>
        <source>under {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/run_table.py"/>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/text.py"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/text.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsBar</name>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Filter by name, change, text, model, state, tag or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Filter the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Runs in which all of these words occur are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Settings, name, folder, export, delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>{0} of {1} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>{1} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Everything that is trained is kept here: with its curves, its samples and its weights, to look at, to compare and to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>No run matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Every word has to occur in a run. Esc takes the words away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsPageController</name>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>The settings of {0} are loaded. Undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>The schedule of {0} is loaded. Undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>{0} runs are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>{0} is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>unknown step</source>
        <translation>알 수 없는 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>writing…</source>
        <translation>쓰는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>cut off</source>
        <translation>잘림</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>from a checkpoint</source>
        <translation>체크포인트에서</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <location filename="../../gui/models/sample_list.py"/>
        <source>Step {0}: {1}</source>
        <translation>스텝 {0}: {1}</translation>
    </message>
</context>
<context>
    <name>SampleOptions</name>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>Length, temperature, top k</source>
        <translation>길이, 온도, top k</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>Length, temperature and top k of the next sample</source>
        <translation>다음 샘플의 길이, 온도, top k</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source> tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>0 (greedy)</source>
        <translation>0(탐욕적)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>1 token</source>
        <translation>1토큰</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>{0} tokens</source>
        <translation>{0}토큰</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>greedy</source>
        <translation>탐욕적</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>top {0}</source>
        <translation>top {0}</translation>
    </message>
</context>
<context>
    <name>SamplesCard</name>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Step of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Each run shows the sample that is nearest to this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>None of them has written a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>step {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Text for the model to continue</source>
        <translation>모델이 이어 쓸 텍스트</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Prompt of the sample you request. The prompt of the automatic samples is under Sampling in the settings.</source>
        <translation>직접 요청하는 샘플의 프롬프트입니다. 자동 샘플의 프롬프트는 설정의 샘플링에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Samples, newest first</source>
        <translation>샘플(최신순)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Copy text</source>
        <translation>텍스트 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>What the model writes</source>
        <translation>모델이 쓰는 글</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Let the shown model continue the prompt (Enter)</source>
        <translation>표시된 모델이 프롬프트를 이어 쓰게 합니다 (Enter)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>This run has no samples. Press “Sample” above to generate one.</source>
        <translation>이 실행에는 샘플이 없습니다. 위의 “샘플”을 누르면 하나 생성합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>This run has no samples.</source>
        <translation>이 실행에는 샘플이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>During training the model continues the prompt again and again: first noise, then words, then sentences. Each sample appears here with its step.</source>
        <translation>학습하는 동안 모델이 프롬프트를 거듭 이어 씁니다: 처음에는 잡음, 다음에는 단어, 그다음에는 문장이 됩니다. 각 샘플이 스텝과 함께 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>ScheduleCopies</name>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>&amp;Copy schedule as</source>
        <translation>스케줄을 다음 형식으로 복사(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>This run, with its edits</source>
        <translation>이 실행(편집 포함)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>The next run, as planned</source>
        <translation>다음 실행(계획대로)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>No schedule yet</source>
        <translation>아직 스케줄 없음</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>The learning rate of every step</source>
        <translation>모든 스텝의 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Text to paste into a program. It gives the same learning rates</source>
        <translation>프로그램에 붙여 넣을 코드입니다. 똑같은 학습률이 나옵니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>{0:,} rows are too many for the clipboard (at most {1:,}). Use `main.py schedule --as` to write them to a file.</source>
        <translation>{0:,}행은 클립보드에 너무 많습니다(최대 {1:,}행). `main.py schedule --as`로 파일에 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Copied for {0}: {1:,} steps.</source>
        <translation>{0}용으로 복사했습니다: {1:,}스텝.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Copied for {0}: {1:,} steps, with one edit.</source>
        <translation>{0}용으로 복사했습니다: {1:,}스텝, 편집 1개 포함.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Copied for {0}: {1:,} steps, with {2} edits.</source>
        <translation>{0}용으로 복사했습니다: {1:,}스텝, 편집 {2}개 포함.</translation>
    </message>
</context>
<context>
    <name>ScheduleLoader</name>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>Load schedule</source>
        <translation>스케줄 불러오기</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>CSV of step and lr (*.csv)</source>
        <translation>step과 lr의 CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>Could not load the schedule: {0}</source>
        <translation>스케줄을 불러오지 못했습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>A run is starting. Load the schedule once it is training.</source>
        <translation>실행을 시작하는 중입니다. 학습이 시작된 뒤에 스케줄을 불러오십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>{0} ends at step {1}, which the run has already passed.</source>
        <translation>{0}의 마지막은 스텝 {1}인데, 실행이 이미 그 스텝을 지났습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>Load {0}</source>
        <translation>{0} 불러오기</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>{0}: a curve of {1} steps through {2} points.</source>
        <translation>{0}: 점 {2}개를 지나는 {1}스텝의 곡선입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>This run has {0} steps; the curve is stretched to fit.</source>
        <translation>이 실행은 {0}스텝이므로 곡선의 길이를 여기에 맞춥니다.</translation>
    </message>
</context>
<context>
    <name>SchedulePresetBar</name>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Named schedules. A preset sets only the fields of this group.</source>
        <translation>이름 붙인 스케줄입니다. 프리셋은 이 그룹의 필드만 설정합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Schedule preset</source>
        <translation>스케줄 프리셋</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Schedule &amp;preset</source>
        <translation>스케줄 프리셋(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Save as preset…</source>
        <translation>프리셋으로 저장(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Rename preset…</source>
        <translation>프리셋 이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Delete preset…</source>
        <translation>프리셋 삭제(&amp;D)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Turn into points</source>
        <translation>점으로 변환(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Convert this curve to a few points joined by straight lines, for further editing</source>
        <translation>이 곡선을 직선으로 이은 몇 개의 점으로 바꾸어 이어서 편집합니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Save, rename or delete a preset; copy the schedule</source>
        <translation>프리셋 저장, 이름 바꾸기, 삭제; 스케줄 복사</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Could not read a schedule preset: {0}</source>
        <translation>스케줄 프리셋을 읽지 못했습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Your own schedule</source>
        <translation>직접 만든 스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Schedule {name}</source>
        <translation>스케줄 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Turn into points</source>
        <translation>점으로 변환</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Not saved: {0}</source>
        <translation>저장되지 않음: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Save schedule</source>
        <translation>스케줄 저장</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Name of the preset</source>
        <translation>프리셋 이름</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Rename preset</source>
        <translation>프리셋 이름 바꾸기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Delete the schedule preset {name}?</source>
        <translation>스케줄 프리셋 {name}을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>The file is deleted. Your current settings stay unchanged.</source>
        <translation>파일이 삭제됩니다. 현재 설정은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>ScheduleStore</name>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: is too large for a schedule</source>
        <translation>{0}: 스케줄치고는 너무 큽니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: cannot be read: {1}</source>
        <translation>{0}: 읽을 수 없습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: is not UTF-8 text (byte {1})</source>
        <translation>{0}: UTF-8 텍스트가 아닙니다(바이트 {1})</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: must hold [schedule] and no other table, not {1}</source>
        <translation>{0}: [schedule] 표만 있어야 하지만 다음이 있습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: there is another preset named {1}</source>
        <translation>{0}: 이름이 {1}인 프리셋이 이미 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>There is another preset named {0}</source>
        <translation>이름이 {0}인 프리셋이 이미 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} was not deleted: {1}</source>
        <translation>{0}을(를) 삭제하지 못했습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>A preset needs a name</source>
        <translation>프리셋에는 이름이 필요합니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>A name has at most {0} characters, not {1}</source>
        <translation>이름은 최대 {0}자입니다(현재 {1}자)</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>A name is one line and does not begin with #</source>
        <translation>이름은 한 줄이어야 하고 #으로 시작할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>The name has half a character, which no file can keep</source>
        <translation>이름에 파일로 저장할 수 없는 불완전한 문자가 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} comes with the program; choose another name</source>
        <translation>{0}은(는) 프로그램에 들어 있는 이름입니다. 다른 이름을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} comes with the program and cannot be changed</source>
        <translation>{0}은(는) 프로그램에 들어 있어 바꿀 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>There are {0} presets already: delete one first</source>
        <translation>프리셋이 이미 {0}개 있습니다. 먼저 하나를 삭제하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} was not saved: {1}</source>
        <translation>{0}을(를) 저장하지 못했습니다: {1}</translation>
    </message>
</context>
<context>
    <name>SettingsFiles</name>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>The next run starts from the weights in {name} if they fit; see “Start from”. Undo reverts this.</source>
        <translation>가중치가 맞으면 다음 실행은 {name}의 가중치로 시작합니다. “시작 가중치”를 보십시오. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Could not open {name}. {problems}</source>
        <translation>{name}을(를) 열지 못했습니다. {problems}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Not saved. Fix these fields first: {fields}</source>
        <translation>저장되지 않았습니다. 먼저 다음 필드를 고치십시오: {fields}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Could not write {path}: {reason}</source>
        <translation>{path}에 쓰지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Open settings</source>
        <translation>설정 열기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Settings (*.toml);;All files (*)</source>
        <translation>설정 (*.toml);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Save settings</source>
        <translation>설정 저장</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Settings (*.toml)</source>
        <translation>설정 (*.toml)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Texts and tables ({patterns});;All files (*)</source>
        <translation>텍스트와 표 ({patterns});;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose text files</source>
        <translation>텍스트 파일 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose a folder of texts</source>
        <translation>텍스트 폴더 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Tokenizers (*.json);;All files (*)</source>
        <translation>토크나이저 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose a tokenizer.json</source>
        <translation>tokenizer.json 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>가중치 (*.safetensors);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose weights to start from</source>
        <translation>시작 가중치 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose a folder of weights to start from</source>
        <translation>시작 가중치 폴더 선택</translation>
    </message>
</context>
<context>
    <name>SettingsGroups</name>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Less</source>
        <translation>간단히</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Clipping &amp; optimizer</source>
        <translation>클리핑과 옵티마이저</translation>
    </message>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Sampling</source>
        <translation>샘플링</translation>
    </message>
    <message>
        <location filename="../../gui/settings/locked_line.py"/>
        <source>Training. Live fields apply immediately; all other fields are locked.</source>
        <translation>학습 중입니다. 실시간 필드는 바로 적용되고, 나머지 필드는 잠겨 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Training is running. Stop it to prepare the next run.</source>
        <translation>학습이 진행 중입니다. 다음 실행을 준비하려면 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Training is running. Stop it to open other settings or texts.</source>
        <translation>학습이 진행 중입니다. 다른 설정이나 텍스트를 열려면 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Choose files…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Choose folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Size</source>
        <translation>크기</translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Several values with commas between them; or a range with how many, at equal steps of the logarithm: 1e-4..1e-2:5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Queue several runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Vary a second field with the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>A run for every value, with the settings at the left otherwise as they are. With a second field: a run for every combination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>This field stands above already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}; how long they take is known once one was timed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}, about {1}; done after {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}, about {1}; done at {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharingActions</name>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Save &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>One HTML file of the run shown, or of the comparison: curves, results, edits, settings and samples, to read without Crest (Ctrl+Alt+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>&amp;Import shared runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Runs that others have shared as .crest.zip files; checked before (Ctrl+Alt+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>&amp;Copy system information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>What is installed, the device and what is missing, as text for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Re&amp;play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Train the run shown once more, with its edits at their steps, and compare both to the last bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>With &amp;all checkpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Whoever imports it can resume it from each of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>With the &amp;newest checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Whoever imports it can resume it where it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>&amp;Without checkpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Small: to look at, to compare and to replay, not to resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownBar</name>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Go on with this run from a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Branch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Begin another run with what this one had learnt at a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Save one HTML file of this run, to read without Crest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Show this window's own run or plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>What differs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Results and settings in a table, and the samples side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Take the compared runs off the plots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownRunCaption</name>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>another process</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Findings</source>
        <translation>해설</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Edits</source>
        <translation>편집</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>{0} alarms</source>
        <translation>경보 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>1 alarm</source>
        <translation>경보 1개</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>{n} files</source>
        <translation>파일 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>{first} and {n} more</source>
        <translation>{first} 외 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>{title}: download {size}</source>
        <translation>{title}: 다운로드 {size}</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>download {size}</source>
        <translation>다운로드 {size}</translation>
    </message>
</context>
<context>
    <name>StagedEdits</name>
    <message>
        <location filename="../../gui/schedule_editor/staged_edits.py"/>
        <source>{0}; draw it further to the right, or pause first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staged_edits.py"/>
        <source>all at the floor, {0}: drag the ring up to warm up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staged_edits.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagingController</name>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Applying at the next step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>changes nothing any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>So the run stands: nothing is staged any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>No suggestion without a forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Suggested decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>The plan does that already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>It is at the floor already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>It decays already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>It is held already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>That changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartFromButton</name>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>Start from…</source>
        <translation>시작 가중치…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>Fine-tune existing weights instead of training from random ones: a Hugging Face GPT-2 folder, a weights file, one of your runs, or a public GPT-2. You can also drop them on the window.</source>
        <translation>무작위 가중치에서 시작하지 않고 기존 가중치를 미세 조정합니다: Hugging Face GPT-2 폴더, 가중치 파일, 내 실행 또는 공개된 GPT-2. 창에 끌어다 놓을 수도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>&amp;Folder (Hugging Face, run, checkpoint)…</source>
        <translation>폴더(Hugging Face, 실행, 체크포인트)(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>&amp;Weights file (.safetensors)…</source>
        <translation>가중치 파일(.safetensors)(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>{title} (downloaded once, {size})</source>
        <translation>{title} (한 번 다운로드, {size})</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>Licence: {licence}</source>
        <translation>라이선스: {licence}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>&amp;None: random weights</source>
        <translation>없음: 무작위 가중치(&amp;N)</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Horizontal axis of the plots</source>
        <translation>그래프의 가로축</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Horizontal axis of the plots: step, tokens or time</source>
        <translation>그래프의 가로축: 스텝, 토큰 또는 시간</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>x: step</source>
        <translation>x: 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>x: tokens</source>
        <translation>x: 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>x: time</source>
        <translation>x: 시간</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Smoothing of the loss</source>
        <translation>손실 평활</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Exponential moving average of the batch loss. 0 shows every batch unsmoothed.</source>
        <translation>배치 손실의 지수 이동 평균입니다. 0이면 모든 배치를 평활하지 않고 표시합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>smooth {0}</source>
        <translation>평활 {0}</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{n} tokens</source>
        <translation>토큰 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>peak {}</source>
        <translation>피크 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>warmup {}</source>
        <translation>워밍업 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>clip {}</source>
        <translation>클리핑 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>clip {} after warmup</source>
        <translation>워밍업 후 클리핑 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>clip {} as printed</source>
        <translation>클리핑 {}(책과 같음)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>wd {}</source>
        <translation>wd {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>no clipping</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{n} steps</source>
        <translation>{n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{} epochs</source>
        <translation>{}에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>batch {}</source>
        <translation>배치 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>seed {}</source>
        <translation>시드 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>each epoch</source>
        <translation>에포크마다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>often at first</source>
        <translation>처음에 자주</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>every {} steps</source>
        <translation>{}스텝마다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>greedy</source>
        <translation>탐욕적</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{} tokens</source>
        <translation>{}토큰</translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>A run for every value and seed, as a group of the queue; then a plot says which value was better, and whether that could be told. Values with commas (1e-3, 3e-3), or a range with how many (1e-4..1e-2:5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>Every value is trained with each of these. One seed tells nothing of how much another one would change; from three on small differences can be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>End runs early that cannot win any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>A run is ended once the lower end of its forecast lies above what another value has come to. It says so, and is not judged as if it had been trained to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>Validation loss at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source> (logarithmic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>  best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} of {1} seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>not told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0}, seed {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepResult</name>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Show all runs that are done on the page Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save the table, a row a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Copy or save the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Add {0} seeds to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>{0} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>These are not told apart: train them with more seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>PNG image (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Not saved to {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Saved to {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepTable</name>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Values of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>A double click, or Return, compares the seeds of a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Against the lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>not queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemInformation</name>
    <message>
        <location filename="../../gui/window/system_information.py"/>
        <source>Gathering system information…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/window/system_information.py"/>
        <source>System information is on the clipboard, to be pasted into a report. It names no place on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TailActions</name>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Decay now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>H&amp;alve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>S&amp;uggest a decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Suggest a decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>A&amp;pply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>D&amp;iscard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Apply on &amp;release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Fall to the min LR by the end, from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Keep the learning rate that stands here until the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Everything to come at half its height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Stage a linear fall to 0 over the last half of the run, and foretell what it brings; it never goes higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Stage nothing; Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Apply a dragged handle as soon as it is let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Another program trains this run: it cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Train on as drawn. What is applied is past: it cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>{0} steps more, also past the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Extend by {0} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TailBar</name>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Steps to extend by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>How many steps Extend adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Edit ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Change the rest of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Suggest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TailPreview</name>
    <message>
        <location filename="../../gui/runs/resume/tail_preview.py"/>
        <source>The learning rate: solid up to the checkpoint, dashed what is to come, dotted what was planned before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextColumns</name>
    <message>
        <location filename="../../gui/settings/text_columns.py"/>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
</context>
<context>
    <name>TokenizerButtons</name>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Train on this text</source>
        <translation>이 텍스트로 학습</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Train a BPE tokenizer on this text: the most frequent token pairs are merged until the vocabulary has the size you set. It takes seconds, can be cancelled, and is saved with the run. A small vocabulary makes a small model several times faster.</source>
        <translation>이 텍스트로 BPE 토크나이저를 학습합니다: 어휘가 설정한 크기가 될 때까지 가장 자주 나오는 토큰 쌍을 합칩니다. 몇 초 걸리고 취소할 수 있으며 실행과 함께 저장됩니다. 어휘가 작으면 작은 모델이 몇 배 빨라집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Choose file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Use the tokenizer.json of a Hugging Face model or of one of your runs. You can also drop it on the window.</source>
        <translation>Hugging Face 모델이나 내 실행의 tokenizer.json을 사용합니다. 창에 끌어다 놓을 수도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Tokenizer trained on the text</source>
        <translation>텍스트로 학습한 토크나이저</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>{n} tokens, {each} characters per token on average</source>
        <translation>토큰 {n}개, 토큰당 평균 {each}자</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>{n} tokens, {each} characters per token on average; all other pairs occur only once</source>
        <translation>토큰 {n}개, 토큰당 평균 {each}자. 나머지 쌍은 모두 한 번만 나옵니다</translation>
    </message>
</context>
<context>
    <name>TrainBothBar</name>
    <message>
        <location filename="../../gui/window/train_both.py"/>
        <source>Train both</source>
        <translation>둘 다 학습</translation>
    </message>
    <message>
        <location filename="../../gui/window/train_both.py"/>
        <source>Train both schedules</source>
        <translation>두 스케줄 모두 학습</translation>
    </message>
</context>
<context>
    <name>TrainInTurn</name>
    <message>
        <location filename="../../gui/runs/compare/in_turn.py"/>
        <source>The next run could not be begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/in_turn.py"/>
        <source>Run {0} of {1}: they are compared at the end. Stop ends them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/in_turn.py"/>
        <source>{0} of {1} runs were trained; the others were not begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>left</source>
        <translation>남음</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>tok/s</source>
        <translation>토큰/초</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>/ 888 GB</source>
        <translation>/ 888 GB</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Running · step {0} / {0}</source>
        <translation>학습 중 · 스텝 {0} / {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start training with the settings on the left</source>
        <translation>왼쪽 설정으로 학습을 시작합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Detach</source>
        <translation>분리</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Stop controlling this run. It keeps training in its own process and is still shown here</source>
        <translation>이 실행의 제어를 놓습니다. 실행은 자체 프로세스에서 계속 학습하며 여기에 계속 표시됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Resume this run from its last checkpoint</source>
        <translation>이 실행을 마지막 체크포인트에서 재개합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Pause before the next step, or resume. Pausing does not change the result</source>
        <translation>다음 스텝 전에 일시 정지하거나 재개합니다. 일시 정지해도 결과는 바뀌지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Train a single step while paused</source>
        <translation>일시 정지 상태에서 한 스텝만 학습합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Stop the run. Everything trained so far is saved</source>
        <translation>실행을 중지합니다. 지금까지 학습한 것은 모두 저장됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Sample now</source>
        <translation>지금 샘플 생성</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Let the model continue the prompt with its current weights</source>
        <translation>모델이 현재 가중치로 프롬프트를 이어 쓰게 합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Save now</source>
        <translation>지금 저장</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Save a checkpoint: the weights and the full training state</source>
        <translation>체크포인트를 저장합니다: 가중치와 전체 학습 상태</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Add to queue</source>
        <translation>대기열에 추가</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start new</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start anyway</source>
        <translation>그래도 시작</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Resume…</source>
        <translation>재개…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
</context>
<context>
    <name>TrialDecision</name>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>The trial has ended; its loss is drawn over its parent's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>{0} was neither kept nor discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>{0} has ended: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Keep as a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>{0} is kept: a branch of its parent, from step {1} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>The trial is discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <location filename="../../gui/window/undo.py"/>
        <source>&amp;Undo {0}</source>
        <translation>{0} 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../gui/window/undo.py"/>
        <source>&amp;Redo {0}</source>
        <translation>{0} 다시 실행(&amp;R)</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Download of the weights</source>
        <translation>가중치 다운로드</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Download once, verify the SHA-256 checksum, and keep the files</source>
        <translation>한 번 내려받아 SHA-256 체크섬을 확인하고 보관합니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Apply all settings listed here. One undo reverts them</source>
        <translation>여기에 나온 설정을 모두 적용합니다. 실행 취소 한 번으로 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Downloading: {done} of {total}</source>
        <translation>다운로드 중: {done} / {total}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Connecting…</source>
        <translation>연결 중…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Settings of the weights to start from</source>
        <translation>시작 가중치의 설정</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Use this checkpoint</source>
        <translation>이 체크포인트 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>The weights fit.</source>
        <translation>가중치가 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>These weights need:</source>
        <translation>이 가중치에 필요한 설정:</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>The weights fit. Recommended:</source>
        <translation>가중치가 맞습니다. 권장 설정:</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Recommended for fine-tuning (you have not set any rates):</source>
        <translation>미세 조정 권장 설정(직접 정한 학습률 없음):</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Download {size}</source>
        <translation>다운로드 {size}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>{name}: {ours} → {theirs}</source>
        <translation>{name}: {ours} → {theirs}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>off</source>
        <translation>끔</translation>
    </message>
</context>
<context>
    <name>WeightsCheck</name>
    <message>
        <location filename="../../gui/settings/weights_check.py"/>
        <source>these weights do not fit the settings</source>
        <translation>이 가중치는 설정과 맞지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_check.py"/>
        <source>these weights are not downloaded yet</source>
        <translation>이 가중치는 아직 다운로드되지 않았습니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_check.py"/>
        <source>these weights need other settings; Apply sets them</source>
        <translation>이 가중치에는 다른 설정이 필요합니다. 적용을 누르면 설정됩니다</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Move with the run again, in the same zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Show the whole run (0, or double-click a plot)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FixedRows</name>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>{n} more, fixed in this run</source>
        <translation>{n}개 더 있음(이 실행에서 고정)</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Baseline: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Compare the others with this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SampleCard</name>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>no sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>step {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>.</source>
        <comment>numbers.decimal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>,</source>
        <comment>numbers.thousands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} token|{n} tokens</source>
        <comment>plurals.tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} row|{n} rows</source>
        <comment>plurals.rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} document|{n} documents</source>
        <comment>plurals.documents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} column|{n} columns</source>
        <comment>plurals.columns</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} layer|{n} layers</source>
        <comment>plurals.layers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} more</source>
        <comment>plurals.more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} batch|{n} batches</source>
        <comment>plurals.batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} step|{n} steps</source>
        <comment>plurals.steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} run|{n} runs</source>
        <comment>plurals.runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} epoch|{n} epochs</source>
        <comment>plurals.epochs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} edit|{n} edits</source>
        <comment>plurals.edits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>once|{n} times</source>
        <comment>plurals.times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} damaged row is|{n} damaged rows are</source>
        <comment>plurals.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the newest is kept|the newest {n} are kept</source>
        <comment>plurals.newest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>, |, </source>
        <comment>lists.list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>, | or </source>
        <comment>lists.or</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>, | and </source>
        <comment>lists.and</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>; |; </source>
        <comment>lists.clauses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>
|
</source>
        <comment>lists.lines</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{text}</source>
        <comment>text.verbatim</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{items:list}</source>
        <comment>text.list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{items:list} and {more:more}</source>
        <comment>text.list_and_more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {reason}</source>
        <comment>system.at</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no permission (change the permissions, or choose another place)</source>
        <comment>system.no_permission</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk is read-only (choose another place)</source>
        <comment>system.read_only</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No such file or folder (moved, renamed, deleted, or on a disk that is not connected)</source>
        <comment>system.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a part of the path is a file, not a folder (check the path)</source>
        <comment>system.no_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a folder, not a file (check the path)</source>
        <comment>system.is_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a named pipe, not a file (delete or move it)</source>
        <comment>system.is_pipe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a socket, not a file (delete or move it)</source>
        <comment>system.is_socket</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a device, not a file (choose another path)</source>
        <comment>system.is_device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has more than {most:,} bytes, too many for a file of its kind (move it away)</source>
        <comment>system.larger_than</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk has not responded for {seconds:g} seconds (reconnect it)</source>
        <comment>system.no_answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>something with that name already exists (choose another name)</source>
        <comment>system.exists</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the folder is not empty</source>
        <comment>system.not_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name is too long: one name may have 255 bytes, a whole path about 4,000 (choose a shorter one)</source>
        <comment>system.name_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the system does not allow that name or place (choose another one)</source>
        <comment>system.name_not_allowed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a link there leads back to itself (repair the link)</source>
        <comment>system.loop</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No space left on device: the disk is full (free some space)</source>
        <comment>system.disk_full</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the file would be larger than the file system allows</source>
        <comment>system.file_too_big</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk reports an error (check the disk and its cable)</source>
        <comment>system.disk_fails</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is no such device (is the disk connected?)</source>
        <comment>system.no_device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the network disk is no longer available (reconnect it)</source>
        <comment>system.disk_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>another program is using it (close it there)</source>
        <comment>system.busy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>too many files are open (close other programs, or raise the limit: ulimit -n)</source>
        <comment>system.too_many_open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{field}: {reason}</source>
        <comment>config.problem</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{problems:lines}</source>
        <comment>config.refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {allowed}, not {value}</source>
        <comment>config.wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>true or false</source>
        <comment>config.allowed_switch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one of {choices:list}</source>
        <comment>config.allowed_choice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one of {choices:list}, or the path of {path} (./NAME in the current folder)</source>
        <comment>config.allowed_choice_or_path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a text in quotes, of at most {most:,} characters</source>
        <comment>config.allowed_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a built-in text's name, a path, or a list of at most {most:,} paths, together of at most {longest:,} characters</source>
        <comment>config.allowed_source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must have at most {most:,} characters, not {length:,}</source>
        <comment>config.too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must have at most {most:,} paths, not {count:,}: choose the folder that they are in</source>
        <comment>config.too_many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must have at most {most:,} characters in all paths together, not {length:,}: choose the folder that they are in</source>
        <comment>config.paths_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has half a character at position {place:,}, which cannot be saved (delete it)</source>
        <comment>config.half_character</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has a name that is not UTF-8 (...{value}), which a config cannot hold: rename it, or choose the folder that it is in</source>
        <comment>config.path_not_utf8</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>steps (0 or more) or a share such as "20%" (0% to 100%)</source>
        <comment>config.allowed_steps_or_share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{words:list}, or a number of steps (0: never)</source>
        <comment>config.allowed_steps_or_word</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a whole number {range}</source>
        <comment>config.allowed_whole</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a number {range}</source>
        <comment>config.allowed_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{allowed} (0: {zero})</source>
        <comment>config.allowed_or_zero</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from {low:number} to {high:number}</source>
        <comment>config.range_closed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>above {low:number} and below {high:number}</source>
        <comment>config.range_open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>above {low:number} and at most {high:number}</source>
        <comment>config.range_low_open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from {low:number} to just below {high:number}</source>
        <comment>config.range_high_open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an integer of over 20 digits</source>
        <comment>config.long_integer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must divide the width {width} without remainder, not {heads}</source>
        <comment>config.heads_divide_width</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be above 0 for the {shape} shape, whose curve never reaches 0</source>
        <comment>config.shape_needs_min_lr</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a multiple of the number of processes ({processes}), which share the batches of an update; or set training.batch_size to {processes} or more, so that they can divide each batch</source>
        <comment>config.processes_share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be auto, cpu, cuda, cuda:N or mps, not {value!r}</source>
        <comment>config.no_device_name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{value:g} is above the peak {peak:g}: the learning rate falls during the warmup</source>
        <comment>config.warmup_falls</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{value:g} is above the peak {peak:g}: the learning rate rises during the decay</source>
        <comment>config.decay_climbs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is larger than the context length {context_length}: the tokens between two windows are never trained on</source>
        <comment>config.stride_skips_tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>more than half of the run is warmup</source>
        <comment>config.mostly_warmup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no effect, as {by} is {value}</source>
        <comment>config.without_effect</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no effect on the run, as {by} is {value}: no sample is generated automatically</source>
        <comment>config.no_samples_by_itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a whole number from 1, not {value}</source>
        <comment>config.version_wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{version} was made by a newer Crest; this one reads version {readable}. Update Crest to open it</source>
        <comment>config.newer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a table: [{section}] and its fields</source>
        <comment>config.no_table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is larger than 16 MB; a config has a few hundred bytes</source>
        <comment>config.file_too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>cannot be read: {reason}</source>
        <comment>config.file_unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not UTF-8 text (byte {byte})</source>
        <comment>config.file_not_utf8</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not valid TOML: {reason}</source>
        <comment>config.no_toml</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{wrong}: {hint}</source>
        <comment>config.hinted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>did you mean {names:or}?</source>
        <comment>config.did_you_mean</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write a share as "{instead}"</source>
        <comment>config.share_in_percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the decimal separator is a point; write {instead}</source>
        <comment>config.decimal_comma</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a comma is allowed only before groups of three digits, as in 10,000</source>
        <comment>config.comma_in_whole</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the comma is ambiguous; write {whole} or {point}</source>
        <comment>config.comma_of_two_meanings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without spaces: {instead}</source>
        <comment>config.gaps_in_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without separators: {instead}</source>
        <comment>config.points_in_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the point is ambiguous; write {whole} or {point}</source>
        <comment>config.point_of_two_meanings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{value} is not a path: in double quotes TOML reads \t and \n as a tab and a new line; write a Windows path in single quotes</source>
        <comment>config.path_escaped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>line {line}, `{text}`: {why}</source>
        <comment>config.toml_line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>line {line}, `{text}`: {why}; write `{instead}`</source>
        <comment>config.toml_line_instead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a percentage in quotes</source>
        <comment>config.slip_share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a percentage is not allowed here: write a number</source>
        <comment>config.slip_no_share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write true or false in small letters</source>
        <comment>config.slip_switch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>use plain digits and signs (0 to 9, point, minus)</source>
        <comment>config.slip_full_width</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number itself: nothing is calculated</source>
        <comment>config.slip_calculated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is an invisible character</source>
        <comment>config.slip_odd_characters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the field's name is missing</source>
        <comment>config.slip_no_name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a line must have the form field = value</source>
        <comment>config.slip_no_field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put each section and each field on a line of its own</source>
        <comment>config.slip_one_a_line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>that is not a value: write a number, true or false, or a text in quotes</source>
        <comment>config.slip_odd_value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a number needs a digit before and after its point</source>
        <comment>config.slip_bare_point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without separators</source>
        <comment>config.slip_thousands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the decimal separator is a point</source>
        <comment>config.slip_decimal_comma</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a whole number must not begin with 0</source>
        <comment>config.slip_leading_zero</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no letter may stand before the quotes of a text</source>
        <comment>config.slip_prefix</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>use straight quotes</source>
        <comment>config.slip_typographic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a text with backslashes in single quotes</source>
        <comment>config.slip_backslash</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a list in square brackets</source>
        <comment>config.slip_tuple</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a comment begins with #</source>
        <comment>config.slip_comment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing may follow a value</source>
        <comment>config.slip_stray_end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without its unit</source>
        <comment>config.slip_unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the closing quote is missing</source>
        <comment>config.slip_unclosed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a text that contains quotes in single quotes</source>
        <comment>config.slip_inner_quotes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>TOML has no such value; leave the line out for the default, or give an empty text</source>
        <comment>config.slip_none</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a text in quotes</source>
        <comment>config.slip_bare_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put = between a field and its value</source>
        <comment>config.slip_colon</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a section's name in square brackets</source>
        <comment>config.slip_open_section</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the field is given twice</source>
        <comment>config.slip_twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the section is given twice; put its fields together</source>
        <comment>config.slip_section_twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the value is missing</source>
        <comment>config.slip_no_value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this is JSON; a config is TOML, with sections as in [training] and lines as in epochs = 3</source>
        <comment>config.slip_json</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nested too deeply</source>
        <comment>config.toml_too_deep</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must look like section.field=value</source>
        <comment>config.no_assignment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not a section; the sections are {sections:list}</source>
        <comment>config.no_section</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not a field; the fields of [{section}] are {fields:list}</source>
        <comment>config.no_field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {values:list}</source>
        <comment>config.one_of</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be 0 or more, not {value}</source>
        <comment>config.not_negative</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>points of share and learning rate, for example [[0.0, 1e-5], [0.1, 1e-3], [1.0, 1e-5]] or 0 1e-5; 10% 1e-3; 100% 1e-5</source>
        <comment>config.allowed_points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a list of points, for example [[0.0, 1e-5], [0.1, 1e-3], [1.0, 1e-5]]</source>
        <comment>config.points_no_list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} must be two numbers: the share of the run, from 0 to 1, and the learning rate</source>
        <comment>config.point_no_pair</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} is at the share {share!r} of the run; allowed from 0 to 1</source>
        <comment>config.point_share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} has the learning rate {lr!r}; allowed from 0 to {highest!r}</source>
        <comment>config.point_lr</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} at the share {share!r} does not come after the one before, at {before!r}</source>
        <comment>config.point_order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one point does not make a curve: give at least two, or none</source>
        <comment>config.one_point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>every point has the learning rate 0: nothing would be trained</source>
        <comment>config.points_at_zero</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup {value}</source>
        <comment>named.warmup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {rate}</source>
        <comment>named.peak</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from {value}</source>
        <comment>named.decay_from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>min {rate}</source>
        <comment>named.min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>initial {rate}</source>
        <comment>named.initial</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count} points</source>
        <comment>named.points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>points {how}</source>
        <comment>named.between</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip {norm:g}</source>
        <comment>named.clip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no clipping</source>
        <comment>named.no_clip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip from the start</source>
        <comment>named.clip_from_start</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip after warmup</source>
        <comment>named.clip_after_warmup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip as printed</source>
        <comment>named.clip_as_printed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:steps}</source>
        <comment>named.steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no cap</source>
        <comment>named.no_cap</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:epochs}</source>
        <comment>named.epochs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>batch {size}</source>
        <comment>named.batch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>accumulate {count}</source>
        <comment>named.accumulate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>seed {seed}</source>
        <comment>named.seed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>context {length}</source>
        <comment>named.context</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{layers} × {heads} × {width}</source>
        <comment>named.size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}</source>
        <comment>named.on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no {name}</source>
        <comment>named.off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value}</source>
        <comment>named.field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value:g}</source>
        <comment>named.number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:edits}</source>
        <comment>named.edits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs a header with the columns step and lr (or learning_rate), but has {columns:list}</source>
        <comment>schedule.csv_no_columns</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>line {line}: needs a whole step after the one before, and a learning rate from 0 to 10: {row}</source>
        <comment>schedule.csv_row</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {rows} learning rates; at least two are needed, and one above 0</source>
        <comment>schedule.csv_too_few</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a curve through points has no peak or minimum to move: give other points, or choose another shape</source>
        <comment>schedule.points_have_no_peak</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the point at step {step} is in the past: the next update is {next}</source>
        <comment>schedule.point_has_passed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run has no step to train</source>
        <comment>schedule.no_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup {warmup} steps, but the run has {total}; allowed 0 to {total}</source>
        <comment>schedule.warmup_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {start}, but it must lie between the end of the warmup ({warmup}) and the end of the run ({total})</source>
        <comment>schedule.decay_start_outside</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be at least 1 step more, not {steps}</source>
        <comment>schedule.extend_by_one</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {shapes:list}</source>
        <comment>schedule.no_shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the warmup is over: a new peak needs a learning rate and the step at which it is reached</source>
        <comment>schedule.peak_needs_height_and_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the peak at step {step} is in the past: the next update is {next}</source>
        <comment>schedule.peak_has_passed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the decay from step {step} is in the past: the next update is {next}</source>
        <comment>schedule.decay_has_passed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the end at step {step} is in the past: the next update is {next}</source>
        <comment>schedule.end_has_passed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run ends at step {total} and the next update is {step}: there is nothing left to train. Extend the run</source>
        <comment>schedule.nothing_left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the edit at step {step} starts at {anchor!r}, but the learning rate there is {lr!r}; it belongs to another run</source>
        <comment>schedule.other_anchor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an edit at step {step} comes too early or too late: allowed {first} to {last}</source>
        <comment>schedule.edit_out_of_time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be from 0 to 10, not {value!r}</source>
        <comment>schedule.lr_out_of_range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the learning rate at step {step} is 0, so it cannot decay; give a peak above 0 and the step at which it is reached</source>
        <comment>schedule.nothing_to_fall_from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be above 0 for the {shape} shape</source>
        <comment>schedule.shape_needs_min_lr</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run would end at step {step}; allowed {first} to {last}</source>
        <comment>schedule.end_out_of_range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the peak at step {peak} does not lie between the next update ({step}) and the end of the run ({total})</source>
        <comment>schedule.peak_outside</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {start}, but it must lie between step {peak} and the end of the run ({total})</source>
        <comment>schedule.decay_start_outside_rest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an edit starts outside the range of its own shape</source>
        <comment>schedule.edit_outside_shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a table of values</source>
        <comment>schedule.edit_no_table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>missing or unknown values: {names:list}</source>
        <comment>schedule.edit_odd_values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a shape's name</source>
        <comment>schedule.edit_no_shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a number</source>
        <comment>schedule.edit_no_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a whole number of at most 10 digits</source>
        <comment>schedule.edit_no_whole_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a finite number</source>
        <comment>schedule.edit_not_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be 0 or more</source>
        <comment>schedule.edit_before_start</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Hugging Face's Trainer has no schedule with these learning rates: {reasons:clauses}. Use the text for PyTorch instead, and pass its scheduler to the Trainer: Trainer(..., optimizers=(optimizer, make_scheduler(optimizer))).</source>
        <comment>schedule_text.no_huggingface</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run was edited before update {step}, and its schedules cannot change during a run</source>
        <comment>schedule_text.edited</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>none has the shape {shape}</source>
        <comment>schedule_text.no_such_shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{theirs} {reason}</source>
        <comment>schedule_text.theirs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no warmup</source>
        <comment>schedule_text.needs_no_warmup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warms up from 0, and this one from {initial!r}</source>
        <comment>schedule_text.needs_initial_zero</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warms up from its minimum, here {floor!r}, and this one from {initial!r}</source>
        <comment>schedule_text.needs_initial_floor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ends at 0, and this one at {floor!r}</source>
        <comment>schedule_text.needs_floor_zero</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must end below its peak of {peak!r}, and this one ends at {floor!r}</source>
        <comment>schedule_text.needs_floor_below_peak</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no minimum, and this one stays at {floor!r}</source>
        <comment>schedule_text.needs_floor_unreached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading {title}</source>
        <comment>data.reading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The whole file can be read as {title}, with '{excerpt}' in it: set data.encoding = "{name}", or open it in a text editor and save it as UTF-8</source>
        <comment>data.reads_as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not in the encoding {encoding}: byte {byte:,} is {hex}. {guess}</source>
        <comment>data.not_in_encoding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Looking for the encoding of {title}</source>
        <comment>data.looking_for_encoding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Tokenizing {title}</source>
        <comment>data.tokenizing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Renumbering the tokens</source>
        <comment>data.renumbering</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Downloading {title}</source>
        <comment>data.fetching</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a gzip archive: unpack it and choose what is in it</source>
        <comment>data.is_gzip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a ZIP archive or a Word or EPUB file: unpack it or save it as text, and choose that</source>
        <comment>data.is_zip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a bzip2 archive: unpack it and choose what is in it</source>
        <comment>data.is_bzip2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an xz archive: unpack it and choose what is in it</source>
        <comment>data.is_xz</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Zstandard archive: unpack it and choose what is in it</source>
        <comment>data.is_zstandard</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a 7-Zip archive: unpack it and choose what is in it</source>
        <comment>data.is_7zip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a RAR archive: unpack it and choose what is in it</source>
        <comment>data.is_rar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a PDF document: give its name the ending .pdf</source>
        <comment>data.is_pdf</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a PNG picture: choose a text file</source>
        <comment>data.is_png</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a JPEG picture: choose a text file</source>
        <comment>data.is_jpeg</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a GIF picture: choose a text file</source>
        <comment>data.is_gif</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a compiled program: choose a text file</source>
        <comment>data.is_program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a database: save it as plain text and choose that</source>
        <comment>data.is_database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an LZ4 archive: unpack it and choose what is in it</source>
        <comment>data.is_lz4</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a tar archive: unpack it and choose what is in it</source>
        <comment>data.is_tar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an RTF document: save it as plain text and choose that</source>
        <comment>data.is_rtf</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Word or Excel file of the old kind: save it as plain text and choose that</source>
        <comment>data.is_old_office</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Word, Excel, PowerPoint or OpenDocument file: give a Word document the ending .docx, or save it as plain text and choose that</source>
        <comment>data.is_office</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an EPUB book: give its name the ending .epub</source>
        <comment>data.is_epub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Parquet table: give its name the ending .parquet</source>
        <comment>data.is_parquet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an Arrow or Feather table: save its column of text as a text file and choose that</source>
        <comment>data.is_arrow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>NumPy arrays: choose the text that they were made from</source>
        <comment>data.is_numpy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an HDF5 file of numbers: choose a text file</source>
        <comment>data.is_hdf5</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a model's weights (GGUF), which cannot be trained on: choose a text file</source>
        <comment>data.is_gguf</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a model's weights (safetensors): to start from them set model.init_from to this file, and choose a text file to learn from</source>
        <comment>data.is_safetensors</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a model's weights as PyTorch saves them (.pth, .pt, .bin): save them as safetensors and set model.init_from to that, and choose a text file to learn from</source>
        <comment>data.is_pytorch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Python pickle (.pkl, .pth, .bin): weights are read as safetensors only (model.init_from); choose a text file to learn from</source>
        <comment>data.is_pickle</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a picture: choose a text file</source>
        <comment>data.is_picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an audio or video file: choose a text file</source>
        <comment>data.is_sound_or_film</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a named pipe</source>
        <comment>data.is_pipe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a socket</source>
        <comment>data.is_socket</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a device</source>
        <comment>data.is_device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not text but {kind}</source>
        <comment>data.not_text_but</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is {kind}, not a file: choose a text file</source>
        <comment>data.not_a_file_but</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a regular file: choose a text file</source>
        <comment>data.not_regular</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a link to {target}, which does not exist: choose another file</source>
        <comment>data.dead_link</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist: check the name or choose a file</source>
        <comment>data.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist: there is no {name} in {there} (moved, renamed, or on a disk that is not connected?): check the name or choose a file</source>
        <comment>data.missing_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist, but {near:or} does: check the name or choose a file</source>
        <comment>data.missing_near</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{missing}, or one of the built-in texts ({names:list})</source>
        <comment>data.missing_or_built_in</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be opened: {reason}: choose a file</source>
        <comment>data.no_home</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be opened: {reason}: choose another file</source>
        <comment>data.unopenable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read: {reason}: choose another file</source>
        <comment>data.unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} begins as {encoding}, but byte {byte:,} ({hex}) does not fit that: open it in a text editor and save it as UTF-8</source>
        <comment>data.misfit_of_mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not UTF-8: byte {byte:,} is {hex}. {guess}</source>
        <comment>data.not_utf8</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not UTF-8: byte {byte:,} is {hex} (or the file was cut short there). {guess}</source>
        <comment>data.not_utf8_or_cut_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>It is in another encoding, is damaged or is not text: open it in a text editor and save it as UTF-8, or choose a text file</source>
        <comment>data.other_encoding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} seems to be UTF-16 without a byte order mark: set data.encoding = "{name}", or open it in a text editor and save it as UTF-8</source>
        <comment>data.utf16_without_mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} contains NUL bytes, so it is not text: choose a text file</source>
        <comment>data.nul_bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has {n_bytes:,} bytes, which is too large: all texts together may have {most:,} bytes. Choose a part of it</source>
        <comment>data.too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} is empty (0 characters): choose a text to learn from</source>
        <comment>data.empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} comes with the program and needs no download</source>
        <comment>data.needs_no_download</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} ({kilobytes:,.0f} kB, {licence}) is not on this computer yet: download it once from {url}, or choose a file instead</source>
        <comment>data.not_fetched</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This Python installation comes without its language reference (pydoc_data): choose another text</source>
        <comment>data.no_python_docs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be listed: {reason}: choose another folder</source>
        <comment>data.unlistable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has more than {most:,} text files: choose a smaller folder</source>
        <comment>data.too_many_files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Several files cannot be used:
{problems:lines}</source>
        <comment>data.several_problems</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{read:,} of {total:,} files read{kinds}; not read: {names}</source>
        <comment>data.not_read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{read:,} files read{kinds}</source>
        <comment>data.files_read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source> ({kinds:list})</source>
        <comment>data.of_kinds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:,} {suffix}</source>
        <comment>data.files_of_kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}</source>
        <comment>data.unread_other</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (no suffix such as .txt)</source>
        <comment>data.unread_no_suffix</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} ({why})</source>
        <comment>data.unread_why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not a complete {kind}</source>
        <comment>data.no_kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (empty)</source>
        <comment>data.unread_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (a link to a folder)</source>
        <comment>data.unread_link</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (a run's folder)</source>
        <comment>data.unread_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (a model's folder)</source>
        <comment>data.unread_model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} is the folder of a run, not of texts: open the run in the list of runs, or choose the text.txt or text.jsonl in it to train on the same text</source>
        <comment>data.is_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has a model's weights, not texts: to start from them set model.init_from to it, and choose a text to learn from</source>
        <comment>data.is_model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has no text files, only {names}: choose another folder, or a file by itself</source>
        <comment>data.no_texts_among</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:and}, read as plain text: the model also learns keys, quotes and separators. To read each row as a document, save it as JSON lines (.jsonl)</source>
        <comment>data.rows_as_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{share:.0%} of the text is used for training, not {wanted:.0%}: there are {documents:documents}, and none is split</source>
        <comment>data.split_elsewhere</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:rows} without text left out</source>
        <comment>data.rows_without_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} has no text: {rows:rows}, all of them empty: choose another column (data.text_field) or another file</source>
        <comment>data.rows_all_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: it has more than {most:,} characters: split it into several rows</source>
        <comment>data.line_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no rows: choose another file</source>
        <comment>data.no_rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}, column {column:,}: not JSON ({reason}). Each line must be an object such as {{"text": "..."}}: fix that line or remove it</source>
        <comment>data.broken_json</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: objects and arrays are nested too deeply: remove that line</source>
        <comment>data.json_too_deep</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: each line must be an object such as {{"text": "..."}}, not {sort}: fix that line or remove it</source>
        <comment>data.json_no_row</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: {name} is {sort}, not a text: fix that line, or choose another column (data.text_field)</source>
        <comment>data.row_no_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an object</source>
        <comment>data.json_object</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an array</source>
        <comment>data.json_array</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>true or false</source>
        <comment>data.json_switch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a number</source>
        <comment>data.json_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a text</source>
        <comment>data.json_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>null</source>
        <comment>data.json_null</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: it has {columns:columns}, but the first row has {expected:,}: put text that contains the separator in quotes, or fix the line</source>
        <comment>data.ragged_row</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: a quote opens there and is not closed: close it, or double it ("") if it is part of the text</source>
        <comment>data.open_quote</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: {reason} (the row starts in line {begins:,}): double the quotes ("") inside quoted text, or fix the line</source>
        <comment>data.broken_csv</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a complete Parquet table ({reason}): write or download it again, or choose another file</source>
        <comment>data.no_parquet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read from row {row:,} on ({reason}): write or download it again, or choose another file</source>
        <comment>data.broken_parquet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has more than {most:,} characters of text, which is too much: choose a part of it</source>
        <comment>data.too_much_in_it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs {package}, which is not installed: pip install {package}</source>
        <comment>data.needs_package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} {why}. Install it, or choose a text file</source>
        <comment>data.unread_without</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>EPUB book</source>
        <comment>data.kind_epub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Word document</source>
        <comment>data.kind_docx</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PDF document</source>
        <comment>data.kind_pdf</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read as {kind}: {reason}. Choose another file</source>
        <comment>data.no_such_kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is protected (by a password or against copying)</source>
        <comment>data.protected</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its pages have no text (they may be scanned pictures)</source>
        <comment>data.scanned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it names no chapters</source>
        <comment>data.no_chapters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it declares entities, which no such document does</source>
        <comment>data.has_doctype</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is no {name} in it</source>
        <comment>data.lacking_in_archive</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there are more than {most:,} files in it</source>
        <comment>data.too_many_in_archive</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has more than {most:,} bytes</source>
        <comment>data.too_large_in_archive</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} in it is damaged or protected (not UTF-8)</source>
        <comment>data.no_utf8_in_archive</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, page {page:,}: it cannot be read ({reason}): remove the page, or choose another file</source>
        <comment>data.broken_page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has several columns {name}: give them different names</source>
        <comment>data.column_repeated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: the column {name} has no text ({sort})</source>
        <comment>data.column_no_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no column of text</source>
        <comment>data.no_text_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has several columns that may be the text</source>
        <comment>data.several_columns</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no column {name}</source>
        <comment>data.no_such_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what}: set data.text_field to one of its columns ({columns})</source>
        <comment>data.choose_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:,} {format} rows</source>
        <comment>data.rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>1 {format} row</source>
        <comment>data.one_row</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{format} rows</source>
        <comment>data.uncounted_rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has no text files (.txt, .md, .py and the like): choose another folder</source>
        <comment>data.no_text_files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} is no longer where it was, and its tokens in {store} are incomplete: put the text back</source>
        <comment>data.text_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} changed while it was being read: try again when it is complete</source>
        <comment>data.changed_while_read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The text has more than {most:,} characters without a break, from character {character:,} on. The tokenizer cannot handle that: set data.tokenizer to bytes or chars, or put line breaks into the text</source>
        <comment>data.run_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, GPT-2's table of tokens, is missing or damaged: install the program again, or set data.tokenizer to bytes or chars</source>
        <comment>data.ranks_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} is not a web address (https://...)</source>
        <comment>data.no_web_address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: {url} ended after {n_bytes:,} of {of:,} bytes: try again, or choose a file instead</source>
        <comment>data.download_cut_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What {url} sent is not {title} (its checksum differs), so it was not saved: try again later, or choose a file instead</source>
        <comment>data.download_differs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be saved in {folder}: {reason}: free some space or check the permissions, or choose a file instead</source>
        <comment>data.download_unsaved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: {url} answered {status} {reason}: try again later, or choose a file instead</source>
        <comment>data.download_refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: no connection to {url} ({reason}). Check the network and try again, or choose a file instead</source>
        <comment>data.no_connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokens of {title} could not be saved in {store}: {reason}: free some space or check the permissions (a text this large is not kept in memory), or choose a part of it</source>
        <comment>data.tokens_unsaved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokens of {title} were not saved correctly in {store}: check that disk, or choose a part of the text</source>
        <comment>data.tokens_not_kept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} has {tokens:tokens}; a context length of {context:,} needs at least {needed:,} ({window:,} to train on and {window:,} to validate on): choose a longer text, or lower data.context_length</source>
        <comment>data.text_too_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The training part has {tokens:tokens} ({share:.4g} of the text); a context length of {context:,} needs at least {window:,}: raise data.train_fraction, lower data.context_length, or choose a longer text</source>
        <comment>data.training_part_too_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation part has {tokens:tokens} ({share:.4g} of the text); a context length of {context:,} needs at least {window:,}: lower data.train_fraction or data.context_length, or choose a longer text</source>
        <comment>data.validation_part_too_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what}. {notices:clauses}</source>
        <comment>data.too_short_as_read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The training part has {tokens:tokens}; one batch of {batch_size:,} windows of {context:,} at stride {stride:,} needs {needed:,}: lower training.batch_size, data.stride or data.context_length, or choose a longer text</source>
        <comment>data.batch_too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The character {shown}({code_point}) does not occur in the training text, so the chars tokenizer has no number for it: remove it, or set data.tokenizer to bytes</source>
        <comment>data.unknown_character</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The characters {characters} do not occur in the training text, so the chars tokenizer has no numbers for them: remove them, or set data.tokenizer to bytes</source>
        <comment>data.unknown_characters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} has characters that the run's tokenizer has no numbers for, as the text did not contain them when the run started ({characters}): remove them, or start a new run with the text as it is now</source>
        <comment>data.new_characters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist: choose a tokenizer.json or a folder that holds one, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.no_tokenizer_there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no tokenizer.json: choose the folder of a Hugging Face model or the file itself, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.no_tokenizer_in_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a tokenizer.json (it does not describe a tokenizer): choose another file, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.no_tokenizer_in_it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no tokenizer.json but {name} ({kind}): with transformers, AutoTokenizer.from_pretrained("{path}").save_pretrained("{path}") writes one</source>
        <comment>data.other_tokenizer_file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: its model is {kind}, which is not supported (supported are {known:list}): choose another tokenizer, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.unknown_model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read as a tokenizer.json: {reason:.200}</source>
        <comment>data.tokenizer_unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a tokenizer that the tokenizers library can read: {reason}</source>
        <comment>data.tokenizer_refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}</source>
        <comment>data.tokenizer_refuses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokenizer cannot encode this text ({reason}): remove what it does not know, or set data.tokenizer to bytes</source>
        <comment>data.tokenizer_cannot_encode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has no tokens</source>
        <comment>data.no_tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has ids up to {n:,}; at most {most:,} are supported</source>
        <comment>data.too_many_tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This tokenizer encodes a long text in parts of about {n:,} characters, cut between lines: next to a cut, the tokens may differ from those of the whole text</source>
        <comment>data.encoded_in_parts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training a tokenizer on {title}</source>
        <comment>data.training_tokenizer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Merging the most frequent pairs of {title}</source>
        <comment>data.joining_pairs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The stored tokenizer is damaged or of another version: {reason}</source>
        <comment>data.tokenizer_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the fingerprint differs</source>
        <comment>data.fingerprint_differs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the kept tokens are not a list of ids</source>
        <comment>data.kept_no_list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the kept tokens are not in ascending order, or single bytes are missing</source>
        <comment>data.kept_unordered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is no token {token}</source>
        <comment>data.kept_beyond</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the alphabet is not a sorted set of characters</source>
        <comment>data.alphabet_unordered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{why}. The run was trained on {title} ({n_bytes:,} bytes), and its tokens are no longer in {store} either: put the text back</source>
        <comment>data.neither_text_nor_tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason:.200}</source>
        <comment>data.vocabulary_unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged: not a table</source>
        <comment>data.vocabulary_no_table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} {became}: the run continues with its tokens, which are still stored.</source>
        <comment>data.own_tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has been edited since</source>
        <comment>data.was_edited</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>can no longer be read</source>
        <comment>data.no_longer_readable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The text is no longer where it was: the run continues with its own copy.</source>
        <comment>data.own_copy_text_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The text has been edited since: the run continues with its own copy of the original.</source>
        <comment>data.own_copy_text_edited</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {name} contains numbers that are not finite</source>
        <comment>weights.not_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: cannot be read: {reason}</source>
        <comment>weights.unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: has an output head of its own; set model.tie_weights = false</source>
        <comment>weights.own_head</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: lists no files in its own folder</source>
        <comment>weights.index_names_nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is too large for such a file</source>
        <comment>weights.json_too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is damaged, or not of the format that its name says</source>
        <comment>weights.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is incomplete; copy or save it again</source>
        <comment>weights.cut_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is an incomplete checkpoint; choose another one</source>
        <comment>weights.half_written</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: was made by a newer Crest (its format is {found}). Update Crest to start from it</source>
        <comment>weights.newer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: contains {name} twice</source>
        <comment>weights.twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is damaged: {name:.80} does not begin where the tensor before it ends</source>
        <comment>weights.misplaced</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is damaged: its tensors need {said:,} bytes, but it has {found:,}</source>
        <comment>weights.length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is not a safetensors file, or is incomplete</source>
        <comment>weights.no_safetensors</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {name:.80} is described wrongly; the file is damaged</source>
        <comment>weights.tensor_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {name:.80} is {dtype}; F32, F16 and BF16 are read: save the weights in one of these</source>
        <comment>weights.dtype</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: has no model.safetensors; other formats (pytorch_model.bin) can contain code and are not read: save the weights as safetensors, with transformers by AutoModelForCausalLM.from_pretrained(FOLDER).save_pretrained(NEW_FOLDER)</source>
        <comment>weights.none_in_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: contains an adapter (LoRA), not a whole model: merge it into its base model first, with peft by merge_and_unload(), and save that</source>
        <comment>weights.adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: has no model.safetensors, and several other files of weights ({names:list}): choose one of them</source>
        <comment>weights.several_in_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {problems:clauses}</source>
        <comment>weights.settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, not {ours}; {hint}</source>
        <comment>weights.setting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>set model.n_heads = {heads:.20}</source>
        <comment>weights.set_heads</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program uses GPT-2's 1e-5</source>
        <comment>weights.gpt2_epsilon</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program uses GPT-2's gelu_new</source>
        <comment>weights.gpt2_activation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program uses GPT-2's attention</source>
        <comment>weights.gpt2_attention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: does not fit the model: {problems:clauses}</source>
        <comment>weights.misfit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lacks {names}</source>
        <comment>weights.lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lacks {names}; set model.qkv_bias = false</source>
        <comment>weights.lacks_qkv_bias</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {names}, which this model does not have</source>
        <comment>weights.has_unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {names}, which this model does not have; set model.qkv_bias = true</source>
        <comment>weights.has_qkv_bias</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, but the model needs {ours}</source>
        <comment>weights.shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, but the model needs {ours}; set data.context_length = {context_length}</source>
        <comment>weights.shape_of_positions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list}</source>
        <comment>weights.names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list} and {more:more}</source>
        <comment>weights.names_and_more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>and {more:more}</source>
        <comment>weights.more_problems</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is a PyTorch file, which can contain code and is not read; save the weights as safetensors</source>
        <comment>weights.pickle</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is not GPT-2: it has no tensors wte.weight and wpe.weight</source>
        <comment>weights.no_gpt2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be the path of a .safetensors file or of a folder</source>
        <comment>weights.no_path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is the folder of a run; choose one of its checkpoints, the newest: {checkpoint}</source>
        <comment>weights.of_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {value}, not {ours}, to start from {path}; set {name} = {value}</source>
        <comment>weights.other_setting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {value}, not {ours}, to start from {path}, whose config.json says {key} = {value}; set {name} = {value}</source>
        <comment>weights.other_setting_said</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be at most {value}, not {ours}, to start from {path}, which has no more positions; set {name} = {value}</source>
        <comment>weights.beyond_positions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {theirs} to start from {path}, whose embedding rows are for {theirs} tokens, not {ours}; set data.tokenizer = {theirs}</source>
        <comment>weights.other_tokenizer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: has {n:,} embedding rows and does not say which tokens they are for; in that case only {sizes:or} rows are accepted</source>
        <comment>weights.other_size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: does not say which characters its embedding rows are for; put the tokenizer.json of the run that trained it next to it</source>
        <comment>weights.no_vocabulary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: its embedding rows are for the tokens of a tokenizer that cannot be read here</source>
        <comment>weights.unknown_vocabulary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: its embedding rows are for another vocabulary than the text's; only its run's folder says which: choose the checkpoint there</source>
        <comment>weights.other_fingerprint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: the vocabulary of its embedding rows is damaged: {reason}</source>
        <comment>weights.vocabulary_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: has no embedding row for any token of the text</source>
        <comment>weights.nothing_shared</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} of {all:,} characters are shared with the loaded weights; the other rows are newly initialized</source>
        <comment>weights.characters_shared</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} of {all:,} tokens are shared with the loaded weights; the other rows are newly initialized</source>
        <comment>weights.tokens_shared</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loaded weights do not say how many heads they have; {heads} are used, as model.n_heads says</source>
        <comment>weights.heads_unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{layers:layers}, {heads} heads, width {width:,}, context {context:,}, {rows}, {bias}, {head}</source>
        <comment>weights.holds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>QKV bias</source>
        <comment>weights.with_bias</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no QKV bias</source>
        <comment>weights.without_bias</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>tied head</source>
        <comment>weights.head_tied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>own head</source>
        <comment>weights.head_own</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loaded weights tie their output head to the embedding; with model.tie_weights = false it starts as a copy and is trained separately</source>
        <comment>weights.untied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loaded weights should have an output head of their own, but do not contain one; the embedding is used for it</source>
        <comment>weights.lacks_head</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Of the {all:,} positions of the loaded weights the first {n:,} are used, as data.context_length says</source>
        <comment>weights.positions_left_out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {place} to start from {path}, whose embedding rows are for the tokens of the tokenizer there, not of {ours}; set data.tokenizer = "{place}"</source>
        <comment>weights.own_tokenizer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Of the {all:,} embedding rows of the loaded weights the last {n:,} belong to no token and are left out</source>
        <comment>weights.rows_of_no_token</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Of the {all:,} embedding rows of the loaded weights the last {n:,} belong to no token of GPT-2 and are left out</source>
        <comment>weights.rows_left_out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, but its tensors have {ours}</source>
        <comment>weights.not_of_tensors</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>n_head is {heads}, which does not divide the width {width}</source>
        <comment>weights.heads_of_width</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program's feed-forward layers are 4 x n_embd wide</source>
        <comment>weights.gpt2_inner</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>save the weights unquantized, as float32, float16 or bfloat16</source>
        <comment>weights.gpt2_plain</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>only GPT-2 can be trained here</source>
        <comment>weights.gpt2_only</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its model needs code of its own, which is never run</source>
        <comment>weights.gpt2_no_code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} ({megabytes:,} MB, licence {licence}) is not on this computer: it is downloaded once and kept. Without a connection, put config.json and model.safetensors of {page} into {folder}</source>
        <comment>weights.not_fetched</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: {reason}. Try again, or put config.json and model.safetensors of {page} into {folder} yourself</source>
        <comment>weights.fetch_failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Starts from {path}: {holds}</source>
        <comment>weights.found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Taken from the weights: {settings:list}</source>
        <comment>weights.taken_over</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>For fine-tuning, where you set nothing else: {settings:list}</source>
        <comment>weights.fine_tuning</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>schedule.peak_lr = {peak:g} is a learning rate for training from scratch; loaded weights are usually fine-tuned with about 3e-5</source>
        <comment>weights.rate_from_nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>unknown</source>
        <comment>weights.heads_not_said</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} rows</source>
        <comment>weights.rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} GPT-2 tokens</source>
        <comment>weights.rows_gpt2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>bytes</source>
        <comment>weights.rows_bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} characters</source>
        <comment>weights.rows_chars</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} tokens of its own tokenizer</source>
        <comment>weights.rows_of_its_own</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it leads to {url}, which is not encrypted</source>
        <comment>download.unencrypted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} is not a web address</source>
        <comment>download.no_web_address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} has more than {most:,} bytes, so it is a different file</source>
        <comment>download.too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>what {url} sent is a different file (its checksum differs), so it was not saved</source>
        <comment>download.differs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} ended after {n_bytes:,} of {of:,} bytes</source>
        <comment>download.cut_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has {free:,} bytes free, but {n:,} are needed: free some space there</source>
        <comment>download.no_room</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} could not be written: {reason}</source>
        <comment>download.unsaved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} answered {status} {reason}</source>
        <comment>download.refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no connection to {url} ({reason})</source>
        <comment>download.no_connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>From step {step} on, the run is saved in {folder} (before: {was})</source>
        <comment>run.saved_elsewhere</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} was made by a newer Crest: its format is {found}, this one reads up to {known}. Update Crest to open it.</source>
        <comment>run.newer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is larger than {most:,} bytes</source>
        <comment>run.table_too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its checksum does not match</source>
        <comment>run.table_checksum</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged: {reason}</source>
        <comment>run.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason}</source>
        <comment>run.unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has no format number</source>
        <comment>run.no_format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged: {name} is not a list. A new one is started; the metrics, samples and checkpoints are not affected.</source>
        <comment>run.list_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its format is {found}</source>
        <comment>run.format_no_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a folder: it was moved, renamed or deleted, or its disk is not connected.</source>
        <comment>run.no_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} was trained by another program: only its log is known ({log}), so there is no checkpoint to resume from and no config to train. You can view it, compare it, forecast it and use its schedule.</source>
        <comment>run.imported</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no learning rate: its log had no column for it. Import it again, and choose a column</source>
        <comment>run.no_rates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not say how many steps it has.</source>
        <comment>run.no_length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has more than {most:,} steps, which is too many to show.</source>
        <comment>run.too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a run's folder: it has no run.json.</source>
        <comment>run.not_a_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, line {line}</source>
        <comment>run.line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not a table</source>
        <comment>run.no_table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nested too deeply</source>
        <comment>run.nested_too_deeply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{where} is too long for an edit</source>
        <comment>run.edit_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has more than {most:,} edits</source>
        <comment>run.too_many_edits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is too large for a run's description</source>
        <comment>run.description_too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A run's name has 1 to {most} characters, not {length:,}.</source>
        <comment>run.name_length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A run's name has half a character at position {place}, which cannot be saved: delete it.</source>
        <comment>run.name_half_character</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Notes have at most {most:,} characters, not {length:,}.</source>
        <comment>run.notes_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A run has at most {most} tags, not {count}.</source>
        <comment>run.too_many_tags</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A tag has at most {most} characters, not {length}.</source>
        <comment>run.tag_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} is not a trial: delete it, and it goes to the trash</source>
        <comment>run.no_trial</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not in the trash</source>
        <comment>run.not_in_trash</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} exists again: rename or move it first</source>
        <comment>run.place_taken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run's folder cannot be created in {runs_dir}: {reason}.</source>
        <comment>run.folder_cannot_be_made</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The folder of the run {run} cannot be written, so the run cannot continue there: {reason}.</source>
        <comment>run.folder_cannot_be_written</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{runs_dir} already has 1,000 runs that started in this second.</source>
        <comment>run.too_many_this_second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} is being trained by {owner}. You can open and follow it; to resume it here, stop it there first.</source>
        <comment>run.in_use</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>process {pid}</source>
        <comment>run.owner</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>process {pid} on {host}</source>
        <comment>run.owner_elsewhere</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>another process</source>
        <comment>run.owner_unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokenizer has no token for these characters of the prompt: {characters}. The model sees the unknown token in their place, or nothing</source>
        <comment>run.prompt_unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The default prompt has characters that are not in the text ({lacking}): samples start with the beginning of the text, {prompt!r}</source>
        <comment>run.prompt_from_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_batches is {wanted:,}, but the validation text has {there:batches}: every evaluation uses all of them</source>
        <comment>run.fewer_batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sampling.every is {every:,}, but the run has {steps:steps}: no sample is generated automatically</source>
        <comment>run.sampled_never</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The choice for the rest of the schedule has no effect, because the shape is {decay}: the learning rates are the same without it.</source>
        <comment>run.same_rest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sampling.every is {every:,}, but the run has {steps:steps} left: no more samples are generated automatically</source>
        <comment>run.sampled_no_more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sampling.every is epoch, but training.max_steps = {cap:,} ends the run before the first epoch ({epoch:steps}) ends: no sample is generated automatically</source>
        <comment>run.sampled_after_epoch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps}: only the first one is evaluated</source>
        <comment>run.evaluated_once</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps}: only the first and the last one are evaluated</source>
        <comment>run.evaluated_twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps} left: only the last one is evaluated</source>
        <comment>run.evaluated_last</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps} left: none of them is evaluated</source>
        <comment>run.evaluated_never</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.checkpoint_every is {every:,}, but the run has {steps:steps} left: it is saved only at its end</source>
        <comment>run.saved_at_end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{documents:documents}{column}, {separator} between two of them</source>
        <comment>run.documents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source> of the column {name}</source>
        <comment>run.of_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{field} has no effect: {title} is plain text, without documents</source>
        <comment>run.no_documents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>data.encoding has no effect, as data.source is a built-in text: {encoding} applies only to files</source>
        <comment>run.encoding_unread</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clipping.begin no longer has an effect: the warmup ended at step {ended:,}, and the next step is {step:,}</source>
        <comment>run.clips_already</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Loading PyTorch</source>
        <comment>run.loading_torch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading the text</source>
        <comment>run.reading_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Waiting for the compiler of the previous run</source>
        <comment>run.waiting_for_compiler</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Building the model</source>
        <comment>run.building_model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading the weights</source>
        <comment>run.reading_weights</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Compiling the model: this takes a minute or more</source>
        <comment>run.compiling</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>saving the weights</source>
        <comment>run.saving_weights</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ending the step</source>
        <comment>run.ending_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Nothing is left to train: extend the run to continue.</source>
        <comment>run.nothing_left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The decay ended at step {step}: the remaining {steps:steps} train at {rate}.</source>
        <comment>run.rest_at_floor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A checkpoint every {every:steps}: {keep:newest}, and also the best one, those that have branches and the pinned ones. training.keep_checkpoints = 0 keeps all.</source>
        <comment>run.keeps_checkpoints</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{field} = {wanted:,} is not reached: {cap} = {value:,} ends the run at step {total:,}. Change that too.</source>
        <comment>run.length_capped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{parameters:,} parameters, {steps:,} steps, {device}, {precision}</source>
        <comment>run.numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{how}: {numbers}</source>
        <comment>run.begins</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>resumes at step {step}</source>
        <comment>run.goes_on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>branches from {parent} before step {step}</source>
        <comment>run.branches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost} updates before this one have no metrics.</source>
        <comment>run.lost_metrics</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: evaluation took {evaluations:.1%} of {since}, samples {samples:.1%}</source>
        <comment>run.time_spent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the time since step {step}</source>
        <comment>run.time_since_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run's time</source>
        <comment>run.whole_time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: went back to here from step {was}</source>
        <comment>run.went_back</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The prompt is empty. Write a few words to continue.</source>
        <comment>run.prompt_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} does not match the checkpoint's history</source>
        <comment>run.other_history</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. The run continues with the checkpoint's own edits.</source>
        <comment>run.own_edits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Not exact, because these have changed: {different:list}.</source>
        <comment>run.not_exact</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {what}</source>
        <comment>run.not_exact_at</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the text (edited)</source>
        <comment>run.text_edited</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the tokenizer</source>
        <comment>run.tokenizer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the number of threads</source>
        <comment>run.threads</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the GPU</source>
        <comment>run.gpu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its compute capability</source>
        <comment>run.compute_capability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the GPU's driver</source>
        <comment>run.driver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>CUDA</source>
        <comment>run.cuda</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>TF32</source>
        <comment>run.tf32</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the deterministic arithmetic</source>
        <comment>run.deterministic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>whether the model is compiled</source>
        <comment>run.compiled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>On {device} repeating or resuming a compiled run gives the same numbers up to rounding, not bit for bit; with training.compile = off they would be the same bits.</source>
        <comment>run.compiled_to_rounding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>On {device} repeating or resuming a run gives the same numbers up to rounding, not bit for bit; training.deterministic = true gives the same bits, but is slower.</source>
        <comment>run.same_to_rounding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>On {device} repeating or resuming a run gives the same numbers bit for bit: deterministic arithmetic is on.</source>
        <comment>run.same_to_the_bit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PyTorch</source>
        <comment>run.torch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the device</source>
        <comment>run.device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the precision</source>
        <comment>run.precision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the number of processes</source>
        <comment>run.processes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the sharding</source>
        <comment>run.sharding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the processor</source>
        <comment>run.processor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what} ({was}, now {now})</source>
        <comment>run.fact_changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: training.compile is off</source>
        <comment>compile.asked_off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>compiled: training.compile is on</source>
        <comment>compile.asked_on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: a sharded model (training.sharding) is never compiled; if the model fits on one GPU, choose none</source>
        <comment>compile.in_parts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: it is worth it only on an NVIDIA GPU</source>
        <comment>compile.no_cuda</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: Triton, which PyTorch needs to make GPU kernels, is not installed</source>
        <comment>compile.no_triton</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled automatically: training.deterministic is on, and newly made kernels might give other bits</source>
        <comment>compile.deterministic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: training.deterministic is on</source>
        <comment>compile.deterministic_graphs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: the run takes about {minutes:,.1f} minutes, and compiling is worth it from about {least:,.0f} on</source>
        <comment>compile.too_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>compiled: the run takes about {minutes:,.0f} minutes, and compiling is worth it from about {least:,.0f} on</source>
        <comment>compile.pays</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Compiling failed; the run continues without it. {reason}</source>
        <comment>compile.failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs either</source>
        <comment>compile.graphs_off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: there is no NVIDIA GPU</source>
        <comment>compile.no_graphs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: the run is on several processes</source>
        <comment>compile.processes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: fp16's loss scale changes during the run</source>
        <comment>compile.scaled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: the run has too few steps</source>
        <comment>compile.few_steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: launching keeps up with the GPU</source>
        <comment>compile.busy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: one would take too much GPU memory</source>
        <comment>compile.graph_room</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>CUDA graphs: the GPU would have to wait while the kernels of this small model are launched one by one</source>
        <comment>compile.small</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The model is {model}; {graphs}.</source>
        <comment>compile.decided</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: from here on a pass runs as one CUDA graph</source>
        <comment>compile.graphed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: passes stay as they are, without a CUDA graph: {reason}</source>
        <comment>compile.not_graphed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its replay gave different numbers</source>
        <comment>compile.other_numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This run needs about {needed_gb:,.1f} GB of memory, but there are only {there_gb:,.1f} GB ({device}). Use fewer layers, a smaller width, a shorter context or a smaller batch</source>
        <comment>memory.too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not as it was written: it is damaged, or was changed by another program. Its content is shown as it is.</source>
        <comment>record.description</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the header is damaged; the rows can still be read.</source>
        <comment>record.header</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {rows:damaged} left out. A power cut or a failing disk can damage rows.</source>
        <comment>record.rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {missing:,} of {recorded:,} entries that were recorded are missing.</source>
        <comment>record.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. It is kept in {folder}; the run continues without it.</source>
        <comment>record.set_aside</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it does not start like a metrics file</source>
        <comment>metrics.no_magic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its header is too short or too long</source>
        <comment>metrics.header_length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its header cannot be read ({error})</source>
        <comment>metrics.header_unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has an entry in its header that this version of Crest does not know: {name:.60}</source>
        <comment>metrics.unknown_in_header</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the type of the column {column:.60} is unknown: {type:.20}</source>
        <comment>metrics.unknown_type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has a column that this version of Crest does not know: {column:.60}</source>
        <comment>metrics.unknown_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it names a column twice</source>
        <comment>metrics.column_twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has no column {column}</source>
        <comment>metrics.lacks_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the column {column} is of type {theirs}, not {ours}</source>
        <comment>metrics.other_type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run could not be saved; nothing that was trained is lost. {reason} Close other programs and resume, or stop: the run is then saved again.</source>
        <comment>checkpoint.no_memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint before step {step} is no longer needed, but could not be deleted: {reason}. Training continues, and every save tries again to delete it.</source>
        <comment>checkpoint.not_dropped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step} to pin</source>
        <comment>checkpoint.none_to_pin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it names no step or no files</source>
        <comment>checkpoint.no_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its checksum does not match</source>
        <comment>checkpoint.checksum</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: the manifest names a file outside the folder</source>
        <comment>checkpoint.file_outside</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} lacks {names:list}</source>
        <comment>checkpoint.lacks_files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} is not a complete checkpoint: {reason}</source>
        <comment>checkpoint.incomplete</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>state.json is far larger than it can be</source>
        <comment>checkpoint.state_too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>state.json is not a table</source>
        <comment>checkpoint.state_no_table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>state.json holds {name}</source>
        <comment>checkpoint.state_holds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's edits do not fit: {reason:.300}</source>
        <comment>checkpoint.edits_misfit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's format is damaged: {found}</source>
        <comment>checkpoint.format_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint was made by a newer Crest: its format is {found}, and this version reads up to {known}</source>
        <comment>checkpoint.newer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint lacks {names:list}</source>
        <comment>checkpoint.lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint has {name:.80}, which the run does not have</source>
        <comment>checkpoint.unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's {name} is damaged: {found}</source>
        <comment>checkpoint.value_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's history is damaged: {reason:.200}</source>
        <comment>checkpoint.history_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's edits are damaged: one is not a table</source>
        <comment>checkpoint.edit_no_table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint was made with {field} = {theirs}, but the run's config has {ours}: the two do not belong together</source>
        <comment>checkpoint.other_config</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint was made with another tokenizer: its token numbers stand for other text</source>
        <comment>checkpoint.other_tokenizer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's scaler lacks {names:list}</source>
        <comment>checkpoint.scaler_lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's scaler is empty</source>
        <comment>checkpoint.scaler_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint {problems:clauses}</source>
        <comment>checkpoint.misfit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>and {more:more}</source>
        <comment>checkpoint.more_problems</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lacks {name}</source>
        <comment>checkpoint.tensor_missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name} as {theirs}, but the run needs {ours}</source>
        <comment>checkpoint.tensor_differs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.120} with a number that is not finite</source>
        <comment>checkpoint.tensor_not_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.120} with a number below 0</source>
        <comment>checkpoint.tensor_negative</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.120} = {found:g}, which cannot be the number of its {step:,} updates</source>
        <comment>checkpoint.tensor_no_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's {name} is damaged: it is not a random state</source>
        <comment>checkpoint.no_random_state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's config is damaged: {reason:.200}</source>
        <comment>checkpoint.config_damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.80}, which the run does not have</source>
        <comment>checkpoint.tensor_unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Not saved: the weights before step {step} are not finite. The last good checkpoint is kept; go back to it.</source>
        <comment>checkpoint.not_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: saved, {size_mb:.1f} MB</source>
        <comment>checkpoint.saved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step}, and no other one</source>
        <comment>checkpoint.none_of_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step}; available, the nearest first: {steps:list} and {more:more}</source>
        <comment>checkpoint.many_others</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step}; available: {steps:list}</source>
        <comment>checkpoint.others_than_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} ({reason})</source>
        <comment>checkpoint.broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Skipped a damaged checkpoint: {reason}</source>
        <comment>checkpoint.passed_over</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no good checkpoint: {broken:clauses}. Use step 0 to start the run again</source>
        <comment>checkpoint.none_good</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} is a branch without a checkpoint of its own: branch from its parent again</source>
        <comment>checkpoint.branch_without_own</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>There is no checkpoint yet: the run starts again at step 0.</source>
        <comment>checkpoint.none_yet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its step is not that of its folder</source>
        <comment>checkpoint.other_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: {reason}</source>
        <comment>checkpoint.named</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full ({folder}): about {needed_mb:,.1f} MB are needed, {free_mb:,.1f} MB are free. Nothing was written. Free some space, or choose a folder on another disk.</source>
        <comment>export.no_room</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{problems:clauses}</source>
        <comment>export.nothing_good</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no good checkpoint to export</source>
        <comment>export.no_checkpoint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no good checkpoint of step {step} to export</source>
        <comment>export.no_checkpoint_of_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a file: an export needs a folder</source>
        <comment>export.no_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} is one of the checkpoints of the run {run}, which Crest itself keeps and deletes; nothing was written. Choose another folder</source>
        <comment>export.in_checkpoints</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} holds another export ({names}); nothing was changed. Choose another folder</source>
        <comment>export.other_export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} holds files that would be mixed with the export ({names}); nothing was changed. Choose another folder</source>
        <comment>export.foreign_files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list}</source>
        <comment>export.names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list} and {more:more}</source>
        <comment>export.names_and_more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Logging for TensorBoard, which can show all runs of {folder}</source>
        <comment>logging.tensorboard</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Logging to wandb: {where}</source>
        <comment>logging.wandb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Logging to MLflow: {uri}</source>
        <comment>logging.mlflow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{logger} no longer receives this run, and training continues without it: {reason}</source>
        <comment>logging.failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{logger} no longer receives this run, and training continues without it: it is too slow</source>
        <comment>logging.too_slow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{logger} did not receive the end of this run: it accepted nothing for {seconds} s</source>
        <comment>logging.takes_no_more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{package} is not installed here (pip install {package})</source>
        <comment>logging.not_installed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>you are not logged in; use wandb login, or set WANDB_API_KEY, or WANDB_MODE=offline</source>
        <comment>logging.no_account</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a run has at most {most:,} edits</source>
        <comment>edit.too_many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>all edits of a run together have at most {most:,} characters</source>
        <comment>edit.history_too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {what}</source>
        <comment>edit.applied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>discarded: step {step}: {what}</source>
        <comment>edit.given_up</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{kind}: {before} -&gt; {after}</source>
        <comment>edit.settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{parts:list}</source>
        <comment>edit.parts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value!r}</source>
        <comment>edit.setting_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value:g}</source>
        <comment>edit.setting_number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>through {count} points</source>
        <comment>edit.points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing changes: already {settings}</source>
        <comment>edit.is_so</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing changes: the rest of the schedule is already like this</source>
        <comment>edit.rest_is_so</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>cannot be changed while the run is training</source>
        <comment>edit.not_live</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>cannot be edited</source>
        <comment>edit.not_editable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step} is outside the rest of the run</source>
        <comment>edit.not_ahead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is {tail_step}, but the entry is for step {step}</source>
        <comment>edit.other_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>edit {number} (step {step}, {what}) does not fit this run: {reason}</source>
        <comment>edit.misfit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>format {version} was made by a newer Crest; this one reads up to format {readable}. Update Crest to open it</source>
        <comment>edit.newer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a whole number from 1, not {version}</source>
        <comment>edit.no_format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a step of the run</source>
        <comment>edit.no_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {kinds:list}</source>
        <comment>edit.no_kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {changes:list}</source>
        <comment>edit.no_change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a table of values</source>
        <comment>edit.no_table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not known</source>
        <comment>edit.unknown_item</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not a setting of an edit of {kind}, which has {paths:list}</source>
        <comment>edit.unknown_setting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay now, until step {end:,}</source>
        <comment>edit.decay_now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>hold {rate}</source>
        <comment>edit.hold</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>halve, {rate} by step {step:,}</source>
        <comment>edit.halve</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{steps} longer</source>
        <comment>edit.extend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay stretched to step {end:,}, {rate} at step {step:,}</source>
        <comment>edit.stretch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>1 step</source>
        <comment>edit.one_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:,} steps</source>
        <comment>edit.steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{before} -&gt; {after}</source>
        <comment>edit.arrow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from {rate}</source>
        <comment>edit.from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {rate} at step {step:,}</source>
        <comment>edit.peak</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>down to {rate} by step {step:,}</source>
        <comment>edit.down_to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>min {rate}</source>
        <comment>edit.min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>end {step:,}</source>
        <comment>edit.end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {step:,}</source>
        <comment>edit.decay_from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {before} -&gt; {after}</source>
        <comment>edit.decay_moved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay {steps} longer</source>
        <comment>edit.decay_longer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay {steps} shorter</source>
        <comment>edit.decay_shorter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {steps} longer</source>
        <comment>edit.run_longer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {steps} shorter</source>
        <comment>edit.run_shorter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>shape {before} -&gt; {after}</source>
        <comment>edit.shape_changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>min {rates}</source>
        <comment>edit.min_changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {before:g} -&gt; {after:g}</source>
        <comment>edit.number_changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warm up again to {rate} by step {step:,}</source>
        <comment>edit.warm_up_again</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down to {rate} by step {step:,}</source>
        <comment>edit.ramp_down</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down ends at {rate}</source>
        <comment>edit.ramp_ends</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down to {rates}</source>
        <comment>edit.ramp_changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down by step {before} -&gt; {after}</source>
        <comment>edit.ramp_moved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup ends at {rate}</source>
        <comment>edit.warmup_ends</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {rates}</source>
        <comment>edit.peak_changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak at step {before} -&gt; {after}</source>
        <comment>edit.peak_moved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This machine has no device "{choice}" that PyTorch can use. Choose {devices:or}.</source>
        <comment>device.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device} cannot compute in bf16; choose auto, fp16 or fp32</source>
        <comment>device.no_bf16</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{threads:,} threads would overload this machine (cores: {cores:,}): set at most {most:,} (training.threads; 0 chooses automatically)</source>
        <comment>device.too_many_threads</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training uses {threads:,} threads (cores of this machine: {cores:,}): more threads than cores are slower (training.threads; 0 chooses automatically)</source>
        <comment>device.threads_beyond_cores</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Up to date: step {step}, evaluated {evaluated}</source>
        <comment>job.caught_up</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The process that trained this run has ended without giving a reason</source>
        <comment>job.ended_elsewhere</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The process that trains this run has not responded for {seconds} s: it is of an earlier version, or hangs</source>
        <comment>job.no_answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The process that trained this run has ended unexpectedly ({status}); its last output is in the log. resume continues from the newest checkpoint</source>
        <comment>job.ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} runs at once are too many; at most {most} can be added</source>
        <comment>queue.too_many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason}. Move it away to start with an empty queue; the runs themselves are not affected</source>
        <comment>queue.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its process has ended unexpectedly several times ({status}): {words}</source>
        <comment>queue.crashed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run gave no reason; look into its log</source>
        <comment>queue.no_reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no process could be started for it: {reason}</source>
        <comment>queue.not_started</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is not running</source>
        <comment>queue.nobody_works</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is being run by {owner}</source>
        <comment>queue.works_elsewhere</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {number} has already started, so its settings can no longer change. Add another run</source>
        <comment>queue.has_begun</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the queue has no run {number}</source>
        <comment>queue.no_such_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {number} is {state}</source>
        <comment>queue.wrong_state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {number}: {name}</source>
        <comment>queue.began</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: done</source>
        <comment>queue.done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: done, validation loss {val:.3f}</source>
        <comment>queue.done_with</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: stopped</source>
        <comment>queue.stopped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: failed. {reason}</source>
        <comment>queue.failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is done: {n:runs}</source>
        <comment>queue.all_done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Paused; {n:runs} waiting</source>
        <comment>queue.paused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Pauses after the current run</source>
        <comment>queue.paused_after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Nothing is waiting</source>
        <comment>queue.nothing_waits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No estimate yet; {n:runs} waiting</source>
        <comment>queue.not_timed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Done at {at}</source>
        <comment>queue.done_at</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Done after {at}; no estimate yet for {n:runs}</source>
        <comment>queue.done_after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a range has equal steps on a logarithmic scale: both ends must be numbers above 0, not {text}</source>
        <comment>sweep.range_above_zero</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a range ends with the number of its values, from 2 to {most} (1e-4..1e-2:5), not {text}</source>
        <comment>sweep.range_count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs values: schedule.peak_lr=1e-3,3e-3 or schedule.peak_lr=1e-4..1e-2:5</source>
        <comment>sweep.no_values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs a TOML list, ["a.txt", "b.txt"], not {value}</source>
        <comment>sweep.no_list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is given twice: put all its values into one list</source>
        <comment>sweep.field_twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is varied already: give the seeds only once</source>
        <comment>sweep.seeds_twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing is varied: give a field and its values, or several seeds</source>
        <comment>sweep.nothing_varied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason}. Move its folder away to start the sweep again; the runs themselves are not affected</source>
        <comment>sweep.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This sweep is being trained by another process already</source>
        <comment>sweep.works_elsewhere</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:runs}, {left:,} of them left to train</source>
        <comment>sweep.begins</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Run the same command again to resume the sweep</source>
        <comment>sweep.goes_on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>best: clearly lower than all others</source>
        <comment>sweep.best</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lowest mean</source>
        <comment>sweep.lowest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>too few seeds yet ({done} of {n})</source>
        <comment>sweep.too_few</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>diverged ({count} of {n} seeds)</source>
        <comment>sweep.diverged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>stopped early: its forecast could no longer become the best</source>
        <comment>sweep.ended_early</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{gap:.3f} higher with one seed: no clear difference</source>
        <comment>sweep.one_pair</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{gap:.3f} worse ({times:.1f} standard errors over {n} seeds)</source>
        <comment>sweep.worse</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no clear difference with 2 seeds ({gap:.3f}, {times:.1f} standard errors; {needed:.1f} are required)</source>
        <comment>sweep.alike_of_two</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no clear difference ({gap:.3f}, {times:.1f} standard errors over {n} seeds)</source>
        <comment>sweep.alike</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:runs} left.</source>
        <comment>sweep.left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No value has finished all its seeds yet: there is no result.</source>
        <comment>sweep.nothing_judged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is best: clearly lower than all others, by {gap:.3f} or more.</source>
        <comment>sweep.best_by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is best: no other finished value could be better.</source>
        <comment>sweep.best_of_all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:and}: no clear difference.</source>
        <comment>sweep.not_told</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} values: no clear difference.</source>
        <comment>sweep.not_told_many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>They are better than the other finished values, by {gap:.3f} or more.</source>
        <comment>sweep.better_than_others</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A value is marked as best only if it is clearly lower than all others.</source>
        <comment>sweep.marked_only</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} has the lowest mean so far; it is not yet clearly lower than all others.</source>
        <comment>sweep.lowest_so_far</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The best peak is lower for longer runs: this result holds for runs of this length.</source>
        <comment>sweep.peak_falls</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its forecast ends at {low:.3f} or above, and another run has reached {best:.3f}: it can no longer become the best</source>
        <comment>sweep.cannot_win</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Process {rank} (counted from 0) has not responded for {seconds} s: it hangs, or its machine cannot be reached</source>
        <comment>ranks.silent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. {lost}</source>
        <comment>ranks.lost_because</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Another of the {processes} processes of this run has ended, or can no longer be reached</source>
        <comment>ranks.lost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost}. Resume continues from here, or, with training.sharding, from the last checkpoint</source>
        <comment>ranks.goes_on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost}. A collective operation on this GPU could not be ended, and there is no checkpoint yet: start the run again</source>
        <comment>ranks.cut_off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost}. A collective operation on this GPU could not be ended; the checkpoint of step {step} is kept, and resume continues from it</source>
        <comment>ranks.cut_off_kept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Process {rank} (counted from 0) could not do its part: {reason}</source>
        <comment>ranks.failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has a different text or tokenizer from the first process: every machine needs the same files under the same path</source>
        <comment>ranks.other_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The processes of this run do not agree on the next task ({task}, step {step}); please report this</source>
        <comment>ranks.out_of_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{processes} processes train only where torchrun has started all of them together</source>
        <comment>ranks.not_started</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device} is one device, and {processes} processes each need one of their own: choose auto, cuda or cpu</source>
        <comment>ranks.one_device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device}, {processes} processes</source>
        <comment>ranks.device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: it has compute capability {capability}, and the installed PyTorch has code for {architectures} only. A build for it: {command}</source>
        <comment>gpu.no_code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: the installed PyTorch is a build without CUDA. Install the one with it: {command}</source>
        <comment>gpu.cpu_build</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: its driver {driver} runs CUDA up to {runs}, and the installed PyTorch needs {needs}. Update the NVIDIA driver (https://www.nvidia.com/drivers).</source>
        <comment>gpu.old_driver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: PyTorch with CUDA {cuda} does not see it, though driver {driver} does. Restart the machine; give a container the GPUs of its machine.</source>
        <comment>gpu.not_shown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {reason}. Training continues</source>
        <comment>training.skipped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No sample, as the prompt is empty: write a few words to continue</source>
        <comment>training.prompt_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No sample, as memory ran out: lower sampling.max_new_tokens or data.context_length</source>
        <comment>training.sample_memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No sample, as the whole model does not fit on the GPU next to the part that is trained there: sample from a checkpoint</source>
        <comment>training.sample_room</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The sample could not be completed: {reason}</source>
        <comment>training.sample_failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No evaluation, as memory ran out: lower training.batch_size or data.context_length</source>
        <comment>training.evaluation_memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one update needs {needed} batches, but all epochs together have {there}; lower it or train more epochs</source>
        <comment>training.too_few_batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Non-finite {name} at step {step}: {value}. The parameters are as they were before this step. Likely causes: a peak learning rate that is too high, or clipping that is off. Go back to the last good checkpoint, then lower the rest of the schedule or set clipping.begin to start; resume repeats the step without a change.</source>
        <comment>training.non_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training loss</source>
        <comment>training.loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>gradient norm</source>
        <comment>training.grad_norm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training loss of the evaluation</source>
        <comment>training.evaluated_loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>validation loss of the evaluation</source>
        <comment>training.validation_loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: fp16 overflow {attempt}, loss scale lowered</source>
        <comment>training.overflow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run was interrupted.</source>
        <comment>failure.interrupted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Out of memory: {needed_mb:,.1f} MB more were needed, {free_mb:,.1f} MB are free. Lower training.batch_size (and raise training.grad_accumulation to keep the effect), data.context_length, model.emb_dim or model.n_layers.</source>
        <comment>failure.memory_with_numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The GPU can no longer be used by this program ({error}). Restart the program.</source>
        <comment>failure.device_lost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The GPU can no longer be used by this program ({error}). Restart the program; the checkpoint of step {step} is kept, and the run can be resumed from it.</source>
        <comment>failure.device_lost_kept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Out of memory. Lower training.batch_size (and raise training.grad_accumulation to keep the effect), data.context_length, model.emb_dim or model.n_layers.</source>
        <comment>failure.memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The training failed: {type}: {error}</source>
        <comment>failure.unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run's folder {path} is gone: {reason}</source>
        <comment>disk.folder_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is gone: something else has its name now</source>
        <comment>disk.folder_replaced</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run's folder {path} can no longer be read and written</source>
        <comment>disk.folder_locked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A file of the run, {path}, is gone: {reason}</source>
        <comment>disk.file_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The folder of checkpoints in {path} was missing; it was created again, and the run is saved there</source>
        <comment>disk.checkpoints_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. The run is paused, and all that was trained is still in memory. Save it elsewhere, or fix this and resume.</source>
        <comment>disk.not_kept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full{where}: {needed_mb:,.1f} MB are needed, {free_mb:,.1f} MB are free, but a quota or another limit does not allow more. Free some space, then start or resume the run.</source>
        <comment>disk.limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full{where}: {needed_mb:,.1f} MB are needed, {free_mb:,.1f} MB are free. Free some space, then start or resume the run.</source>
        <comment>disk.full_with_numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full{where}. Free some space, then try again.</source>
        <comment>disk.full</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is paused already</source>
        <comment>command.paused_already</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is not paused</source>
        <comment>command.not_paused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>single steps are possible only while paused; pause first</source>
        <comment>command.step_while_running</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is training; pause first</source>
        <comment>command.go_back_while_running</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run has already made its last update</source>
        <comment>command.after_last_update</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>only a what-if has a number of updates, and it needs one</source>
        <comment>origin.steps_of_what_if</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is no field of a config</source>
        <comment>origin.no_field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs a branch: a resumed run keeps it</source>
        <comment>origin.makes_a_branch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the schedule up to here has already been used: edit the rest of it instead</source>
        <comment>origin.schedule_is_history</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is fixed from the first step on: start a new run to change it</source>
        <comment>origin.from_first_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not a CSV file: {reason}</source>
        <comment>log.no_csv</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no column "{column}"; it has {names:list}</source>
        <comment>log.no_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no learning rate in any row</source>
        <comment>log.no_rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, line {line}: {column} cannot be {value!r}</source>
        <comment>log.bad_value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the learning rate in {column} is {value:g} at step {step:,}, and can be 0 to {most:g}: choose another column for it</source>
        <comment>log.bad_rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is empty: if a trainer has just created it, wait for its first rows</source>
        <comment>log.empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not text: a log is a CSV file, JSON lines or TensorBoard's event files</source>
        <comment>log.binary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, line {line}: it is longer than {most:,} characters, too long for a row of a log</source>
        <comment>log.long_line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has more than {most:,} rows</source>
        <comment>log.too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has more than {most:,} columns</source>
        <comment>log.too_wide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is larger than {most:,} bytes: write it as JSON lines, one record a line</source>
        <comment>log.too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} begins with numbers ({line}): its first line must name the columns, as in step,lr,loss</source>
        <comment>log.no_header</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {rows:,} rows have more or fewer cells than the header; missing cells count as not measured</source>
        <comment>log.other_widths</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no records of numbers: a log in JSON is one record a line, or a list of them (as log_history in trainer_state.json)</source>
        <comment>log.no_json</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not JSON: {reason}</source>
        <comment>log.bad_json</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {lines:,} lines are not records and are skipped</source>
        <comment>log.no_records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no event files of TensorBoard, and no file of a name that trainers give their logs: name the file itself</source>
        <comment>log.no_events</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not an event file of TensorBoard: the checksum of its first record is wrong</source>
        <comment>log.no_event_file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged from byte {byte:,} on: a checksum is wrong, and that record is left out</source>
        <comment>log.damaged_events</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} contains no curve of numbers</source>
        <comment>log.no_numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no run {run!r}; it has {runs:list}</source>
        <comment>log.no_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has several runs ({runs:list}): choose one</source>
        <comment>log.several_runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no loss in the first {seen:,} steps</source>
        <comment>log.nothing_until</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from step {step:,} on the log plans no learning rate: the last one, {rate:.3g}, is held until step {planned:,}</source>
        <comment>log.held</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has several runs ({runs:list}): import one of them, and forecast that</source>
        <comment>log.import_first</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no column that counts steps or tokens; it has {names:list}</source>
        <comment>log.no_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no column with a loss; it has {names:list}</source>
        <comment>log.no_loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {column} counts tokens; give the number of tokens of one update</source>
        <comment>log.no_tokens_per_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no loss in any row yet</source>
        <comment>log.nothing_measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no learning rate: its curves can be shown, but not forecast; if a column has it under another name, choose that column</source>
        <comment>log.without_rates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:,} rows have no number in {column} and are skipped</source>
        <comment>log.rows_without_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{column}: {rows:,} values are at steps that appear again later; the last value of each step is used</source>
        <comment>log.steps_again</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {column} goes beyond {most:,} steps: if it counts tokens, say so</source>
        <comment>log.too_many_steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has {total:,} steps, so {planned:,} cannot be the length of the run</source>
        <comment>log.planned_too_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{role} is not one of {roles:list}</source>
        <comment>log.unknown_role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{unit} is not one of {units:list}</source>
        <comment>log.unknown_unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{role}: {column}</source>
        <comment>log.taken_for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {roles:list}</source>
        <comment>log.columns</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the number of the row</source>
        <comment>log.counted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run}: its log has grown to {steps:,} steps</source>
        <comment>log.followed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run}: the new part of its log cannot be read ({reason}); the run stays as it was</source>
        <comment>log.not_followed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no forecast: {reason}</source>
        <comment>foresight.none</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing of the run is left</source>
        <comment>foresight.nothing_left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{seen:,} is beyond the end: the log plans {total:,} steps</source>
        <comment>foresight.seen_beyond_end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{metric}: end {end:.3f} ({low:.3f}-{high:.3f}, 80 %)</source>
        <comment>foresight.end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>beyond step {step:,}, four times what was seen, the forecast is only a guess</source>
        <comment>foresight.far</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing has been measured yet</source>
        <comment>foresight.nothing_seen</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>still in the warmup (update {seen:,} of {warmup:,}), which says little about the rest of the run</source>
        <comment>foresight.in_warmup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{points} of {needed} points after twice the warmup; the forecast appears when there are enough</source>
        <comment>foresight.few_points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>too early: {times:.1f} of {needed:g} times the work (the sum of learning rates) of twice the warmup; the forecast appears when there is enough</source>
        <comment>foresight.little_work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a loss was not a number; go back to a checkpoint before it</source>
        <comment>foresight.not_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a loss is not above 0: only the cross-entropy of a text can be forecast</source>
        <comment>foresight.not_positive</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is diverging; the forecast returns when the loss has recovered</source>
        <comment>foresight.diverging</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is a spike in the loss; the forecast returns when the loss has recovered</source>
        <comment>foresight.spike</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training and validation loss have separated since step {step:,}: the text is being memorised; more text, fewer epochs or more dropout would change that</source>
        <comment>foresight.parted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{epochs:.3g} epochs of the same text are planned, and when memorising starts cannot be known in advance; a forecast needs at most {most:g} epochs, or an earlier run with the same setup</source>
        <comment>foresight.many_epochs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{epochs:.3g} epochs of the same text are planned, and {evaluations} evaluations are too few to see whether it is being memorised; evaluating more often, or an earlier run with the same setup, would change that</source>
        <comment>foresight.unjudged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the validation loss has risen from {least:.3f} to {now:.3f}; the forecast returns when it has fallen again</source>
        <comment>foresight.val_risen</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>fitted to the first 70 % of the run, the forecast misses the rest by {missed:.3f} (the standard deviation is {sd:.3f}); more of the run may change that</source>
        <comment>foresight.back_test</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its highest learning rate, {peak:.3g}, is more than 25 % from {ours:.3g}</source>
        <comment>foresight.other_peak</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is not used for the forecast: {reason}</source>
        <comment>foresight.not_taught</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {share:.0%}: {loss:.3f} +- {half:.3f}, actual {came:.3f}</source>
        <comment>foresight.was_foretold</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {share:.0%}: {loss:.3f} +- {half:.3f}, for the schedule planned then; it was changed, actual {came:.3f}</source>
        <comment>foresight.was_replanned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {share:.0%}: no forecast: {reason}</source>
        <comment>foresight.was_silent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {first:.0%} to {last:.0%}: no forecast: {reason}</source>
        <comment>foresight.were_silent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the forecast from {name} holds within 25 % of its highest learning rate, {peak:.3g}, but this plan goes up to {ours:.3g}</source>
        <comment>foresight.prior_of_other_peak</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What was learned from a finished run could not be used and is learned again: {reason}</source>
        <comment>foresight.kept_unused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the plan goes up to {lr:.3g}, more than 1.25 times {stably:.3g}, the highest learning rate that was stable so far; a lower plan can be forecast</source>
        <comment>foresight.higher_lr</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the loss at the end may be anything from {low:.3f} to {high:.3f}, and the expected change of {drop:.3f} is smaller than that; more of the run makes the band narrower</source>
        <comment>foresight.wide_band</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Warmup: the largest gradient norm in its {warmup:,} steps was {norm:.3g}, at step {step:,}.</source>
        <comment>reading.warmup_norm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Warmup: in its first {steps} steps the loss rose from {before:.3f} to {after:.3f}; a longer warmup, or a lower initial learning rate, is gentler.</source>
        <comment>reading.warmup_rose</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Warmup: in {share:.0%} of its steps the norm was above the threshold of {threshold:g}; clipping was off here, as in the book.</source>
        <comment>reading.warmup_unclipped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Peak: an update changed the weights by {ratio:.2%} of their size, which is typical (0.1 % to 1 %).</source>
        <comment>reading.peak_ratio</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Peak: an update changed the weights by {ratio:.2%} of their size; more than 1 % is high. Try a lower peak.</source>
        <comment>reading.peak_ratio_high</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Peak: an update changed the weights by {ratio:.3%} of their size; less than 0.1 % is low. Try a higher peak.</source>
        <comment>reading.peak_ratio_low</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Peak: the loss spiked {spikes:times} near the highest learning rate, first at step {step:,}; a lower peak or a lower threshold makes that rarer.</source>
        <comment>reading.peak_spikes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loss spiked {spikes:times} away from the highest learning rate, first at step {step:,}.</source>
        <comment>reading.spikes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Decay: from step {step:,} on, the learning rate fell from {high:.3g} to {low:.3g}, and the smoothed loss from {before:.3f} to {after:.3f}: by {gain:.3f}.</source>
        <comment>reading.decay_gave</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Decay: at a constant learning rate from there on, the run would have ended at about {stayed:.3f} ({low:.3f} to {high:.3f}); the decay gained {gain:.3f}.</source>
        <comment>reading.decay_instead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training and validation loss separated at step {step:,}; the validation loss was lowest, {lowest:.3f}, at step {lowest_step:,}. Memorising: more text, fewer epochs, more dropout.</source>
        <comment>reading.parted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Clipping: the threshold of {threshold:g} never bound; the largest norm was {norm:.3g}, at step {step:,}.</source>
        <comment>reading.never_bound</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>After {epochs:.3g} passes over the same text the training loss is {train:.3f} and the validation loss {val:.3f} (step {step:,}). Memorising: more text, fewer epochs, more dropout.</source>
        <comment>reading.memorised</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Clipping: the threshold of {threshold:g} bound in nearly every step ({share:.0%}): it acts as a smaller learning rate.</source>
        <comment>reading.always_bound</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Clipping: the threshold of {threshold:g} bound in {share:.1%} of the steps ({parts:list}).</source>
        <comment>reading.bound</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup {share:.1%}</source>
        <comment>reading.in_warmup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {share:.1%}</source>
        <comment>reading.at_peak</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay {share:.1%}</source>
        <comment>reading.in_decay</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run diverged at step {step:,}, at a learning rate of {lr:.3g}: its loss was 5 % above its lowest value for 100 steps.</source>
        <comment>reading.diverged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loss was not a number at step {step:,}.</source>
        <comment>reading.not_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss ended {gain:.3f} below that of {other} (standard error {error:.3f}, one seed).</source>
        <comment>reading.better</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss ended {loss:.3f} above that of {other} (standard error {error:.3f}, one seed).</source>
        <comment>reading.worse</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No clear difference in validation loss from {other} ({gain:+.3f}, standard error {error:.3f}, one seed).</source>
        <comment>reading.no_different</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the test ended after {steps} updates, which is too few</source>
        <comment>lr_range.too_short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the smoothed loss did not fall by {share:.0%} at any learning rate, which is usual for a model that is already trained</source>
        <comment>lr_range.no_fall</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its two rules contradict each other (valley {valley:.3g}, steep {steep:.3g}); more steps may help</source>
        <comment>lr_range.crossed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the first learning rate, {low:g}, must be below the last one, {high:g}</source>
        <comment>lr_range.no_range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be from {least} to {most:,}</source>
        <comment>lr_range.steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the test was cancelled</source>
        <comment>lr_range.cancelled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The test ended at the learning rate {lr:.3g}: {reason}</source>
        <comment>lr_range.not_finite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The test ended at the learning rate {lr:.3g}: the smoothed loss was four times its lowest value.</source>
        <comment>lr_range.ended_early</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The test could not be saved for next time: {reason}</source>
        <comment>lr_range.not_kept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no interval: {reason}</source>
        <comment>lr_range.none</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A good peak may lie between these two learning rates. The longer a run, the lower its best peak: a test takes only about a hundred steps.</source>
        <comment>lr_range.longer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Only a log of {name} or {base} is known: what follows holds only if both were evaluated on the same text, with the same tokenizer.</source>
        <comment>compare.unknown_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} was trained or evaluated on a different text from {base}: they are not compared.</source>
        <comment>compare.other_text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} differs in more than one field ({fields:list}): it cannot be told which of them made the difference.</source>
        <comment>compare.many_fields</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the {n} batches of the last evaluation</source>
        <comment>compare.batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the last {n} evaluations</source>
        <comment>compare.evaluations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} and {base} have too few evaluations to compare: at least three are needed.</source>
        <comment>compare.few_evaluations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss of {name} ended {gain:.4f} below that of {base}, over {over} (standard error {error:.4f}): better, on one seed.</source>
        <comment>compare.better</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss of {name} ended {loss:.4f} above that of {base}, over {over} (standard error {error:.4f}): worse, on one seed.</source>
        <comment>compare.worse</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} and {base}: no clear difference ({gain:+.4f}, standard error {error:.4f}, over {over}), on one seed.</source>
        <comment>compare.no_different</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:and} differ only in the seed: validation loss {mean:.4f}, with a spread (standard deviation) of {sd:.4f} over {n} seeds.</source>
        <comment>compare.seeds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Over the seeds, {names:and} end {gain:.4f} lower (standard error {error:.4f}): better.</source>
        <comment>compare.seeds_better</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Over the seeds, {names:and} end {loss:.4f} higher (standard error {error:.4f}): worse.</source>
        <comment>compare.seeds_worse</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Over the seeds, {names:and} show no clear difference ({gain:+.4f}, standard error {error:.4f}).</source>
        <comment>compare.seeds_no_different</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not imported, and nothing was written: {reason}</source>
        <comment>archive.refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is no zip file, or a damaged one: have it sent again</source>
        <comment>archive.no_zip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a zip file, but no run that Crest has packed (there is no {file} in it)</source>
        <comment>archive.no_contents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is of format {found}, and this version reads up to {known}: it was made by a newer Crest; update this one</source>
        <comment>archive.newer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} in it is damaged: have it sent again</source>
        <comment>archive.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it lacks {file}, which every run has: have it packed again</source>
        <comment>archive.lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>"{name}": {reason}</source>
        <comment>archive.entry</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has more than {most:,} files, as no run has</source>
        <comment>archive.too_many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it would be larger than {most_gb:,.0f} GB</source>
        <comment>archive.too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its {packed_mb:,.1f} MB would become {total_mb:,.1f} MB, as those of no run do</source>
        <comment>archive.bomb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its size is not the one that it is said to have</source>
        <comment>archive.other_size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it lies over another file of the archive</source>
        <comment>archive.overlaps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a name that another file has, too, or would have on a system that takes large and small letters for one</source>
        <comment>archive.twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a file has the name of its folder</source>
        <comment>archive.file_as_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it lies outside the run's folder</source>
        <comment>archive.not_in_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name begins at the root of a disk</source>
        <comment>archive.name_absolute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name leads out of the run's folder</source>
        <comment>archive.name_outside</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name has control characters</source>
        <comment>archive.name_control</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name cannot be had on every system</source>
        <comment>archive.name_not_portable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name is that of a device on some systems</source>
        <comment>archive.name_reserved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it lies deeper than {most} folders</source>
        <comment>archive.name_deep</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name is too long</source>
        <comment>archive.name_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a hidden file, as no packed run has</source>
        <comment>archive.hidden</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is no file: a link or a device</source>
        <comment>archive.no_file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is encrypted</source>
        <comment>archive.encrypted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is packed in a way that Crest does not use</source>
        <comment>archive.other_method</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is there already; nothing was changed. Choose another name</source>
        <comment>archive.exists</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} in the run's folder could not be unpacked everywhere: {reason}. Rename it or move it away</source>
        <comment>archive.bad_name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a link, and only files are packed: put the file itself there</source>
        <comment>archive.link_in_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Crest {version}, Python {python} ({bits} bit), {system}, language {language}</source>
        <comment>doctor.program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{packages:list}</source>
        <comment>doctor.packages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {version}</source>
        <comment>doctor.package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not installed: {packages:list}. Crest needs them: pip install {names}</source>
        <comment>doctor.lacking</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is not installed; only {use} need it: pip install {name}</source>
        <comment>doctor.optional</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>texts in Parquet files</source>
        <comment>doctor.for_parquet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>texts in HTML, EPUB, Word and PDF files</source>
        <comment>doctor.for_documents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>runs that report to Weights &amp; Biases</source>
        <comment>doctor.for_wandb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>runs that report to MLflow</source>
        <comment>doctor.for_mlflow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Crest's own tests of exported weights</source>
        <comment>doctor.for_hf</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{processor}, {cores} cores, {total_gb:.1f} GB of memory ({free_gb:.1f} GB free)</source>
        <comment>doctor.machine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: {text}, {memory_gb:.1f} GB, precision {precision}</source>
        <comment>doctor.device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device} (a run on device auto trains here)</source>
        <comment>doctor.first_device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no NVIDIA card and no Apple GPU: runs train on the CPU</source>
        <comment>doctor.no_card</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PyTorch cannot be loaded: {reason}. Install it anew: pip install torch</source>
        <comment>doctor.no_torch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk of the runs</source>
        <comment>doctor.runs_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk of Crest's own data</source>
        <comment>doctor.data_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{place}: {free_gb:.1f} GB free</source>
        <comment>doctor.disk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{disk}: little for checkpoints; free some space, or keep the runs on another disk</source>
        <comment>doctor.little_room</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{place}: {reason}</source>
        <comment>doctor.disk_problem</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{place}: nothing may be written there; change the permissions, or keep the runs elsewhere</source>
        <comment>doctor.not_writable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt {qt}, {platform}, screen {screen} at a scale of {scale:g}</source>
        <comment>doctor.display</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt {qt}, and no display here: the window needs one (DISPLAY or WAYLAND_DISPLAY is not set)</source>
        <comment>doctor.no_display</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt cannot be loaded: {problem}. Install it anew: pip install PySide6-Essentials</source>
        <comment>doctor.no_qt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt cannot be loaded: {problem}. Install that library; on Debian and Ubuntu: sudo apt install libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3</source>
        <comment>doctor.no_library</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt cannot show windows: {problem}. On Debian and Ubuntu: sudo apt install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1</source>
        <comment>doctor.no_plugin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{families} font families, Korean, Japanese and Chinese among them</source>
        <comment>doctor.fonts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no font has these scripts: {scripts:list}. On Debian and Ubuntu: sudo apt install fonts-noto-cjk</source>
        <comment>doctor.no_fonts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} came out the same: {steps:steps}, to the last bit, with evaluations and samples.</source>
        <comment>replay.same</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} came out the same as far as both have gone: {steps:steps} of {total:,}, to the last bit.</source>
        <comment>replay.same_so_far</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} is another from step {step:,} on: {what}.</source>
        <comment>replay.other</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} is another from step {step:,} on: {what}. That was to be expected: {reasons:clauses}.</source>
        <comment>replay.other_because</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} and the run have no step in common: {steps:steps} to compare.</source>
        <comment>replay.nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{column} was {was} and is {now}</source>
        <comment>replay.number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the sample's text is another</source>
        <comment>replay.sample</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Comparison of {runs:runs}</source>
        <comment>report.comparison</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Made by Crest on {when}</source>
        <comment>report.made</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a report takes at most {most} runs; {runs} were chosen</source>
        <comment>report.too_many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a folder: name a file that ends in .html</source>
        <comment>report.is_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is there already and is no report of Crest; nothing was changed. Choose another name</source>
        <comment>report.other_file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Results</source>
        <comment>report.results</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Curves</source>
        <comment>report.curves</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading</source>
        <comment>report.reading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Edits</source>
        <comment>report.edits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Settings</source>
        <comment>report.settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>All settings</source>
        <comment>report.all_settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Samples</source>
        <comment>report.samples</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last sample</source>
        <comment>report.last_sample</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Evaluations</source>
        <comment>report.evaluations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Machine</source>
        <comment>report.machine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>How to make it again</source>
        <comment>report.again</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>With the settings below, saved as run.toml, and without the edits on the way:</source>
        <comment>report.again_settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>From the run's own folder, with every edit at its step:</source>
        <comment>report.again_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The settings, run.toml. Of a path on the machine where the run was made only the last part is kept: put your own in its place.</source>
        <comment>report.again_toml</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What can be said</source>
        <comment>report.told_apart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What differs</source>
        <comment>report.what_differs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No setting differs.</source>
        <comment>report.no_field_differs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This run</source>
        <comment>report.here</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Preset {name}</source>
        <comment>report.in_preset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Every setting is that of the preset {name}.</source>
        <comment>report.as_preset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{state}</source>
        <comment>report.state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>started {when}</source>
        <comment>report.began</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>model {model}</source>
        <comment>report.model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>text {text}</source>
        <comment>report.text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>imported from {log}</source>
        <comment>report.imported</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>branch of {parent} at step {step:,}</source>
        <comment>report.branched</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Run</source>
        <comment>report.run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>State</source>
        <comment>report.state_of_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Started</source>
        <comment>report.started</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Text</source>
        <comment>report.text_of_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Step</source>
        <comment>report.step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Steps</source>
        <comment>report.steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{done:,} of {total:,}</source>
        <comment>report.steps_of</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Tokens</source>
        <comment>report.tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training time</source>
        <comment>report.time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Change</source>
        <comment>report.change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Learning rate</source>
        <comment>report.rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>planned at the start</source>
        <comment>report.planned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>still planned</source>
        <comment>report.still_planned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>applied</source>
        <comment>report.applied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Loss</source>
        <comment>report.losses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Cross-entropy (nats a token)</source>
        <comment>report.loss_unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>batch loss</source>
        <comment>report.batch_loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>train loss</source>
        <comment>report.train_loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>val loss</source>
        <comment>report.val_loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Validation loss</source>
        <comment>report.val_losses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training loss</source>
        <comment>report.train_losses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Gradient norm</source>
        <comment>report.norm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>2-norm before clipping</source>
        <comment>report.norm_unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>gradient norm</source>
        <comment>report.grad_norm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clipped</source>
        <comment>report.clipped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip threshold</source>
        <comment>report.threshold</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Steps clipped</source>
        <comment>report.clipped_share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>edit</source>
        <comment>report.edit_mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last training loss</source>
        <comment>report.last_train</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last validation loss</source>
        <comment>report.last_val</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Best validation loss</source>
        <comment>report.best_val</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last batch loss</source>
        <comment>report.last_loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{loss:.4f} at step {step:,}</source>
        <comment>report.loss_at</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Final evaluation</source>
        <comment>report.final</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{mean:.4f} (standard error {error:.4f} over {batches:batches})</source>
        <comment>report.final_of</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Forecast in hindsight: end of the loss</source>
        <comment>report.foretold</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Forecast in hindsight: end of the validation loss</source>
        <comment>report.foretold_val</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Step {step:,}</source>
        <comment>report.sample_at</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{samples:,} more samples are in the run's folder.</source>
        <comment>report.samples_left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:,} more evaluations are in the run's folder.</source>
        <comment>report.rows_left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Device</source>
        <comment>report.device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Processor</source>
        <comment>report.processor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>GPU</source>
        <comment>report.gpu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Driver</source>
        <comment>report.driver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>CUDA</source>
        <comment>report.cuda</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Precision</source>
        <comment>report.precision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Threads</source>
        <comment>report.threads</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Processes</source>
        <comment>report.processes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PyTorch</source>
        <comment>report.torch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Parameters</source>
        <comment>report.parameters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Vocabulary</source>
        <comment>report.vocabulary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Tokens a step</source>
        <comment>report.tokens_per_step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Continued</source>
        <comment>report.continuations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{times:times}</source>
        <comment>report.continued</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is not running: start it with main.py queue run, or open a window</source>
        <comment>cli.queue_nobody_works</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is empty: add a run with main.py queue add</source>
        <comment>cli.queue_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>give the number of updates of the schedule: --total-steps 1000</source>
        <comment>cli.schedule_needs_total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the CSV has {total} steps; the run must have at least as many</source>
        <comment>cli.schedule_csv_longer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run has {total} steps with its edits; leave --total-steps out</source>
        <comment>cli.schedule_other_total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run was edited while it was trained, and its edits only fit its own schedule; use its config.toml instead</source>
        <comment>cli.schedule_of_other</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No display here: training the same run in the terminal (set DISPLAY, or QT_QPA_PLATFORM=offscreen, for the window).</source>
        <comment>cli.no_display</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>export {kind}: {reason}</source>
        <comment>cli.export_failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, or replace it with --force</source>
        <comment>cli.replace_force</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Cancelled: nothing was written</source>
        <comment>cli.called_off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>only Linux desktops have desktop entries; CONTRIBUTING.md says how to make a bundle for this system</source>
        <comment>cli.no_desktop_entry</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. --force trains it anyway.</source>
        <comment>cli.too_large</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, or replace these files with --force</source>
        <comment>cli.export_force</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>replaced: {names:list}</source>
        <comment>cli.export_replaced</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason} `main.py runs` lists the runs and their folders.</source>
        <comment>cli.lists_runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason} Choose another place with --runs.</source>
        <comment>cli.other_runs_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No runs: the folder {runs_dir} does not exist yet. The first run creates it; --runs chooses another one</source>
        <comment>cli.no_runs_folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No runs in {runs_dir}</source>
        <comment>cli.no_runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, with --run NAME</source>
        <comment>cli.import_run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. Say which column is what with --column ROLE=NAME; --column step=# counts the rows.</source>
        <comment>cli.import_column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, with --tokens-per-step N</source>
        <comment>cli.import_tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, with --unit tokens</source>
        <comment>cli.import_unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{runs} of them were imported: logs of other trainers, without checkpoints.</source>
        <comment>cli.imported</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Resume a run that failed: main.py resume {path}</source>
        <comment>cli.ended_badly</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: {parameters:,} parameters, {steps:,} steps ({warmup:,} warmup), {device}, {precision}</source>
        <comment>cli.started</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {text!r}</source>
        <comment>cli.sample</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{level}: {what}</source>
        <comment>cli.log</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what} ...</source>
        <comment>cli.preparing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {edit}</source>
        <comment>cli.edited</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>saved {path}</source>
        <comment>cli.saved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>stopping: {what}</source>
        <comment>cli.stopping</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{command}: {reason}</source>
        <comment>cli.rejected</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>To let them learn more, stop with Ctrl-C and give the same command again with --step {step} and --tail stretch (the decay of a run planned for this length) or --tail rewarm (a new warmup and decay). With --tail hold they stay as they are, without this message.</source>
        <comment>cli.tails</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the schedule up to here has already been used; add --tail {tails:or} to change the rest</source>
        <comment>cli.field_needs_tail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>does not belong to --tail {tail}, but to --tail {tails:or}</source>
        <comment>cli.field_of_other_tail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the rest of a run starts with the learning rate that it has there</source>
        <comment>cli.field_of_no_tail</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
